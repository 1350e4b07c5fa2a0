// Notification. There is no corner of the screen here: what would stand in it is kept, and `_shown` gives it to a spec, which may click it
// (`emit('click')`). STANDIN_NOTIFICATIONS=no is a system without them, e.g. a desktop with no notification service.
const { EventEmitter } = require('node:events');
const { strict } = require('./strict.cjs');

class Notification extends EventEmitter {
  /** @type {Notification[]} */
  static _shown = [];

  static isSupported() {
    return process.env.STANDIN_NOTIFICATIONS !== 'no';
  }

  constructor({ title = '', body = '' } = {}) {
    super();
    this.title = title;
    this.body = body;
  }

  show() {
    Notification._shown.push(this);
    this.emit('show');
  }

  close() {
    this.emit('close');
  }
}
strict(Notification.prototype, 'notification');

module.exports = { Notification };
