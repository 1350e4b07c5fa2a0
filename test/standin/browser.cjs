// A running Chromium, spoken to over --remote-debugging-pipe: no websocket package, no open port, and it dies with us.
const { spawn } = require('node:child_process');
const { EventEmitter } = require('node:events');

/** One attached target (page, worker or frame); events are CDP method names. */
class CdpSession extends EventEmitter {
  constructor(browser, id) {
    super();
    this.browser = browser;
    this.id = id;
    this.setMaxListeners(0);
  }
  send(method, params = {}) {
    return this.browser.send(method, params, this.id);
  }
}

/** Events: 'line' (a line of stderr), 'exit'. */
class Browser extends EventEmitter {
  /**
   * @param {{ exe: string, env?: Record<string, string> }} chromium
   * @param {string[]} args
   * @param {string} temp where Chromium puts its temporary files, so that they go with the profile
   */
  constructor(chromium, args, temp) {
    super();
    this.exe = chromium.exe;
    this.pending = new Map();
    this.sessions = new Map();
    this.nextId = 1;
    this.root = new CdpSession(this, undefined);
    this.child = spawn(chromium.exe, args, {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      detached: true,
      env: { ...process.env, ...chromium.env, TMPDIR: temp, LANGUAGE: 'zh_CN' },
    });
    this.readStderr();
    this.readPipe();
    this.child.stdio[3].on('error', () => {}); // closed: 'exit' follows
    this.child.on('exit', () => this.gone());
    this.child.on('error', () => this.gone());
  }

  readStderr() {
    let rest = '';
    this.child.stderr.on('data', (data) => {
      const lines = (rest + data).split('\n');
      rest = lines.pop();
      for (const line of lines) {
        if (process.env.STANDIN_DEBUG) process.stderr.write(`[chromium] ${line}\n`);
        this.emit('line', line);
      }
    });
  }

  /** Messages are JSON, each ended by a zero byte. */
  readPipe() {
    let parts = [];
    this.child.stdio[4].on('data', (data) => {
      let start = 0;
      for (let end = data.indexOf(0); end >= 0; end = data.indexOf(0, start)) {
        parts.push(data.subarray(start, end));
        const text = Buffer.concat(parts).toString();
        parts = [];
        start = end + 1;
        this.receive(JSON.parse(text));
      }
      parts.push(data.subarray(start));
    });
  }

  gone() {
    for (const { reject } of this.pending.values()) reject(new Error('Chromium exited'));
    this.pending.clear();
    this.emit('exit');
  }

  send(method, params, sessionId) {
    const id = this.nextId++;
    return new Promise((resolve, reject) => {
      this.pending.set(id, { resolve, reject, method });
      this.child.stdio[3].write(JSON.stringify({ id, method, params, sessionId }) + '\0');
    });
  }

  receive(message) {
    if (message.id) {
      const asked = this.pending.get(message.id);
      this.pending.delete(message.id);
      if (message.error) asked?.reject(new Error(`${asked.method}: ${message.error.message}`));
      else asked?.resolve(message.result);
      return;
    }
    const session = message.sessionId ? this.sessions.get(message.sessionId) : this.root;
    session?.emit(message.method, message.params);
  }

  /** Attaches to a target found by its id. */
  async attach(targetId) {
    const { sessionId } = await this.root.send('Target.attachToTarget', { targetId, flatten: true });
    return this.session(sessionId);
  }

  /** The session of a target Chromium attached us to by itself. */
  session(sessionId) {
    const session = new CdpSession(this, sessionId);
    this.sessions.set(sessionId, session);
    return session;
  }

  kill() {
    try {
      process.kill(-this.child.pid, 'SIGKILL'); // the whole group: renderers and helpers too
    } catch {
      // gone already
    }
  }
}

module.exports = { Browser };
