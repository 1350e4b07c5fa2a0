// An Electron event object: listeners may prevent what would follow.

/** @param {object} [extra] */
function cancellable(extra = {}) {
  return {
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
    ...extra,
  };
}

module.exports = { cancellable };
