// Loaded into main before the program (-r): notes every socket main opens towards somewhere and every name it looks up.
const dgram = require('node:dgram');
const dns = require('node:dns');
const net = require('node:net');

const seen = [];
globalThis.__sockets = seen;

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  // Node itself normalises the arguments into one array.
  const [options] = Array.isArray(args[0]) ? args[0] : args;
  seen.push(`connect ${options?.path ?? `${options?.host ?? 'localhost'}:${options?.port}`}`);
  return connect.apply(this, args);
};
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  const original = dns[name];
  dns[name] = (host, ...rest) => {
    seen.push(`dns ${host}`);
    return original(host, ...rest);
  };
}
const send = dgram.Socket.prototype.send;
dgram.Socket.prototype.send = function (...args) {
  seen.push('udp');
  return send.apply(this, args);
};
