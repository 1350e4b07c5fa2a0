// requestSingleInstanceLock: one program per userData folder. The first listens on a socket; a second finds it and hands over its arguments.
const { execFileSync } = require('node:child_process');
const crypto = require('node:crypto');
const fs = require('node:fs');
const net = require('node:net');
const os = require('node:os');
const path = require('node:path');

/** A socket's path may have 107 bytes, a userData folder may be longer: hence a name in the temporary folder. */
function placesFor(userData) {
  const name = crypto.createHash('sha256').update(path.resolve(userData)).digest('hex').slice(0, 24);
  return { socket: path.join(os.tmpdir(), `standin-${name}.sock`), lock: path.join(userData, 'standin.lock') };
}

// The call is synchronous in Electron, and only a second instance pays for this one.
const HAND_OVER = `
const [socket, text] = process.argv.slice(1);
const connection = require('node:net').connect(socket);
connection.on('connect', () => connection.end(text));
connection.on('close', (failed) => process.exit(failed ? 1 : 0));
connection.on('error', () => {});
`;

class SingleInstance {
  held = false;

  /**
   * @param {string} userData
   * @param {object} message what the first instance is told
   * @param {(message: object) => void} onSecond called in the first instance
   * @returns {boolean} whether this is the first instance
   */
  request(userData, message, onSecond) {
    if (this.held) return true;
    const { socket, lock } = placesFor(userData);
    if (!this.takeLock(lock, () => this.handOver(socket, message))) return false;
    this.held = true;
    fs.rmSync(socket, { force: true });
    this.lock = lock;
    this.server = net.createServer((connection) => {
      let text = '';
      connection.on('data', (data) => (text += data));
      connection.on('end', () => onSecond(JSON.parse(text)));
    });
    this.server.listen(socket);
    this.server.unref();
    return true;
  }

  /** The lock file holds the owner's pid; one whose owner neither lives nor answers is left over from a kill. */
  takeLock(lock, handOver) {
    for (let attempt = 0; attempt < 20; attempt++) {
      try {
        fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
        return true;
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
      if (isRunning(Number(fs.readFileSync(lock, 'utf8')))) {
        if (handOver()) return false; // else it is not listening yet, or the pid now belongs to another program
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
        if (attempt < 19) continue;
      }
      fs.rmSync(lock, { force: true });
    }
    return false;
  }

  handOver(socket, message) {
    try {
      execFileSync(process.execPath, ['-e', HAND_OVER, socket, JSON.stringify(message)], { stdio: 'ignore', timeout: 5000 });
      return true;
    } catch {
      return false;
    }
  }

  release() {
    if (!this.held) return;
    this.held = false;
    this.server.close();
    fs.rmSync(this.lock, { force: true });
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

module.exports = { SingleInstance };
