// Structured clone carried as JSON text: what IPC does to values. Runs here and in the page (its source is injected).

function makeCodec() {
  const TYPED = {
    Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array,
    Float32Array, Float64Array, BigInt64Array, BigUint64Array,
  };
  const inHost = typeof Buffer === 'function';

  const toBase64 = (bytes) => {
    if (inHost) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
    let text = '';
    // In slices, because a function takes only so many arguments.
    for (let i = 0; i < bytes.length; i += 32768) text += String.fromCharCode.apply(null, bytes.subarray(i, i + 32768));
    return btoa(text);
  };
  const fromBase64 = (text) => {
    if (inHost) return Uint8Array.from(Buffer.from(text, 'base64'));
    const binary = atob(text);
    const bytes = new Uint8Array(binary.length);
    for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
    return bytes;
  };
  const refuse = () => {
    throw new Error('An object could not be cloned.');
  };

  /** One-letter keys: this is what every message of a test run goes through. */
  function encode(root) {
    const seen = new Map();
    const go = (value) => {
      if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
      if (value === undefined) return { u: 1 };
      if (typeof value === 'number') {
        if (Object.is(value, -0)) return { n: '-0' };
        return Number.isFinite(value) ? value : { n: String(value) };
      }
      if (typeof value === 'bigint') return { i: String(value) };
      if (typeof value !== 'object') return refuse();
      if (seen.has(value)) return { r: seen.get(value) };
      seen.set(value, seen.size);
      const tag = Object.prototype.toString.call(value).slice(8, -1);
      if (Array.isArray(value)) return { a: value.map(go) };
      if (tag === 'Date') return { d: value.getTime() };
      if (tag === 'RegExp') return { x: [value.source, value.flags] };
      if (tag === 'Map') return { m: [...value].map(([key, item]) => [go(key), go(item)]) };
      if (tag === 'Set') return { s: [...value].map(go) };
      if (tag === 'ArrayBuffer') return { b: toBase64(new Uint8Array(value)) };
      if (ArrayBuffer.isView(value)) {
        const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
        return { t: [TYPED[tag] || tag === 'DataView' ? tag : 'Uint8Array', toBase64(bytes)] };
      }
      if (tag === 'Error' || value instanceof Error) return { e: [value.name, value.message, value.stack] };
      if (tag !== 'Object') return refuse();
      return { o: Object.keys(value).map((key) => [key, go(value[key])]) };
    };
    return JSON.stringify(go(root));
  }

  function decode(text) {
    const seen = [];
    const keep = (object) => {
      seen.push(object);
      return object;
    };
    const readers = {
      u: () => undefined,
      n: Number,
      i: BigInt,
      r: (index) => seen[index],
      d: (time) => keep(new Date(time)),
      x: ([source, flags]) => keep(new RegExp(source, flags)),
      b: (bytes) => keep(fromBase64(bytes).buffer),
      t: ([tag, bytes]) => keep(new (tag === 'DataView' ? DataView : TYPED[tag])(fromBase64(bytes).buffer)),
      e: ([name, message, stack]) => keep(Object.assign(new Error(message), { name, stack })),
      a: (items) => {
        const array = keep([]);
        for (const item of items) array.push(go(item));
        return array;
      },
      m: (entries) => {
        const map = keep(new Map());
        for (const [key, value] of entries) map.set(go(key), go(value));
        return map;
      },
      s: (items) => {
        const set = keep(new Set());
        for (const item of items) set.add(go(item));
        return set;
      },
      o: (entries) => {
        const object = keep({});
        // defineProperty, so that a key called __proto__ stays a key
        for (const [key, value] of entries) {
          Object.defineProperty(object, key, { value: go(value), writable: true, enumerable: true, configurable: true });
        }
        return object;
      },
    };
    const go = (value) => {
      if (value === null || typeof value !== 'object') return value;
      const [[letter, content]] = Object.entries(value);
      return readers[letter](content);
    };
    return go(JSON.parse(text));
  }

  return { encode, decode };
}

module.exports = { makeCodec };
