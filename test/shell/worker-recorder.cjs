// Loaded with -r before the program: notes the files of the worker threads it starts.
const { syncBuiltinESMExports } = require('node:module');
const path = require('node:path');
const threads = require('node:worker_threads');

const started = [];
globalThis.__workers = started;
threads.Worker = class extends threads.Worker {
  constructor(file, options) {
    super(file, options);
    started.push(path.basename(String(file)));
  }
};
syncBuiltinESMExports();
