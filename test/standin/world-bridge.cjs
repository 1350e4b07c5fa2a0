// contextBridge: injected into both worlds of a document, the page's own and the isolated one of the preload.
// The worlds share only the DOM. A CustomEvent's detail is structured-cloned when read from another world and dispatch is
// synchronous, so return values, thrown errors, promises and callbacks cross as in Electron. The event name is a secret per window.

/**
 * Runs in the page (its source is injected), so it may use nothing from outside.
 * @param {'main' | 'isolated'} role
 * @param {string} secret
 */
function bridge(role, secret) {
  // Taken before the page's scripts run, so that they cannot put their own in between.
  const outgoing = secret + role;
  const incoming = secret + (role === 'main' ? 'isolated' : 'main');
  const { dispatchEvent, addEventListener } = EventTarget.prototype;
  const Carrier = CustomEvent;
  const detailOf = Object.getOwnPropertyDescriptor(Carrier.prototype, 'detail').get;
  const { apply } = Reflect;
  const { freeze, defineProperty, getPrototypeOf, keys } = Object;
  const TheError = Error;
  const ThePromise = Promise;
  const clone = structuredClone;
  const self = window;

  const functions = new Map(); // ours, that the other world may call
  const promises = new Map(); // theirs, that we wait for
  const returned = new Map(); // answers to our synchronous calls
  let nextId = 1;
  let exposure; // the answer to the last `expose`
  let onOpen;

  const post = (message) => apply(dispatchEvent, self, [new Carrier(outgoing, { detail: message })]);
  const uncloneable = () => new TheError('An object could not be cloned.');

  function encode(value, depth = 0) {
    if (depth > 1000) throw new TheError('Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.');
    if (typeof value === 'symbol') throw uncloneable();
    if (typeof value === 'function') {
      const id = nextId++;
      functions.set(id, value);
      return { kind: 'function', id };
    }
    if (value === null || typeof value !== 'object') return { kind: 'plain', value };
    if (value instanceof ThePromise) {
      const id = nextId++;
      settle(id, value);
      return { kind: 'promise', id };
    }
    if (value instanceof TheError) return { kind: 'error', name: value.name, message: value.message };
    if (Array.isArray(value)) return { kind: 'array', items: value.map((item) => encode(item, depth + 1)) };
    if (getPrototypeOf(value) === null || Object.prototype.toString.call(value) === '[object Object]') {
      return { kind: 'object', entries: keys(value).map((key) => [key, encode(value[key], depth + 1)]) };
    }
    try {
      clone(value);
    } catch {
      throw uncloneable();
    }
    return { kind: 'plain', value };
  }

  function decode(message, frozen = false) {
    const done = (object) => (frozen ? freeze(object) : object);
    switch (message.kind) {
      case 'plain':
        return message.value;
      case 'array':
        return done(message.items.map((item) => decode(item, frozen)));
      case 'object': {
        const object = {};
        for (const [key, value] of message.entries) {
          defineProperty(object, key, { value: decode(value, frozen), enumerable: true, writable: true, configurable: true });
        }
        return done(object);
      }
      case 'error': {
        const error = new TheError(message.message);
        error.name = message.name;
        return error;
      }
      case 'function':
        return (...args) => call(message.id, args);
      case 'promise':
        return new ThePromise((resolve, reject) => promises.set(message.id, { resolve, reject }));
    }
  }

  function settle(id, promise) {
    promise.then(
      (value) => {
        try {
          post({ type: 'settled', id, ok: true, value: encode(value) });
        } catch (error) {
          post({ type: 'settled', id, ok: false, value: encode(error) });
        }
      },
      (reason) => {
        let value;
        try {
          value = encode(reason);
        } catch {
          value = encode(uncloneable());
        }
        post({ type: 'settled', id, ok: false, value });
      },
    );
  }

  function call(id, args) {
    const turn = nextId++;
    post({ type: 'call', id, turn, args: args.map((arg) => encode(arg)) });
    const answer = returned.get(turn); // the other side answered while post() ran
    returned.delete(turn);
    if (!answer) throw new TheError('bridge: no answer');
    const value = decode(answer.value);
    if (!answer.ok) throw value;
    return value;
  }

  const handlers = {
    call({ id, turn, args }) {
      let answer;
      try {
        answer = { ok: true, value: encode(functions.get(id)(...args.map((arg) => decode(arg)))) };
      } catch (error) {
        answer = { ok: false, value: encode(error instanceof TheError ? error : new TheError(String(error))) };
      }
      post({ type: 'returned', turn, ...answer });
    },
    returned(message) {
      returned.set(message.turn, message);
    },
    settled({ id, ok, value }) {
      const waiting = promises.get(id);
      promises.delete(id);
      waiting?.[ok ? 'resolve' : 'reject'](decode(value));
    },
    expose({ key, api }) {
      if (key in self) return post({ type: 'exposed', error: 'Cannot bind an API on top of an existing property on the window object' });
      defineProperty(self, key, { value: decode(api, true), enumerable: true, writable: false, configurable: false });
      return post({ type: 'exposed' });
    },
    exposed(message) {
      exposure = message;
    },
    open(message) {
      onOpen?.(message);
    },
  };
  const receive = (event) => {
    const message = apply(detailOf, event, []);
    event.stopImmediatePropagation();
    handlers[message.type]?.(message);
  };
  apply(addEventListener, self, [incoming, receive, true]);

  if (role === 'main') {
    // A new window is main's to allow or deny, so neither window.open nor target=_blank reaches Chromium.
    const ask = (url, name = '', features = '') => {
      post({ type: 'open', url: new URL(url, document.baseURI).href, name, features });
      return null;
    };
    defineProperty(self, 'open', { value: ask, writable: true, configurable: true, enumerable: true });
    const onClick = (event) => {
      const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement && node.href);
      if (!link || event.defaultPrevented || link.target !== '_blank') return;
      event.preventDefault();
      ask(link.href, link.target);
    };
    apply(addEventListener, self, ['click', onClick]);
  }

  return {
    onOpen(listener) {
      onOpen = listener;
    },
    expose(key, api) {
      exposure = undefined;
      post({ type: 'expose', key, api: encode(api) });
      if (!exposure) throw new TheError('bridge: no main world');
      if (exposure.error) throw new TheError(exposure.error);
    },
  };
}

module.exports = { bridge };
