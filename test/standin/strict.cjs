// An unknown member is an error that names it: a capability the stand-in lacks must not look like one Electron lacks.

// Asked of any object by `await`, by JSON and by test runners.
const PROBED = new Set(['then', 'toJSON', 'asymmetricMatch', '$$typeof', 'nodeType', 'domain']);

/**
 * Makes reading an unknown member of `object` (or, for a prototype, of its instances) throw. What begins with _ is ours.
 * @template {object} T
 * @param {T} object
 * @param {string} name as the message should call it, e.g. 'app'
 * @returns {T}
 */
function strict(object, name) {
  const guard = new Proxy(Object.getPrototypeOf(object), {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target || key.startsWith('_') || PROBED.has(key)) return Reflect.get(target, key, receiver);
      throw new TypeError(`stand-in: ${name}.${key} is not provided`);
    },
  });
  Object.setPrototypeOf(object, guard);
  return object;
}

module.exports = { strict };
