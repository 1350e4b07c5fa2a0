// Entry of the worker thread: scrypt, compression and hashing do not block the window. Built to out/main/workers/backup.js.
import { parentPort } from 'node:worker_threads';
import { takeOrders } from './worker/worker-jobs';
import type { Order } from './worker/messages';

const port = parentPort;
if (port !== null) {
  const take = takeOrders((news) => port.postMessage(news));
  port.on('message', (order: Order) => take(order));
}
