// Electron's command line: switches and -r before the program's folder, the program's own arguments after it.
const path = require('node:path');

const SWITCH = /^--([^=]+)(?:=(.*))?$/;

/**
 * @param {string[]} args what follows the executable
 * @returns {{ switches: Map<string, string>, requires: string[], inspect: number | null, appPath: string }}
 */
function readCommandLine(args) {
  const switches = new Map();
  const requires = [];
  let inspect = null;
  let appPath;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i];
    if (arg === '-r' || arg === '--require') {
      requires.push(path.resolve(args[++i]));
    } else if (arg.startsWith('--inspect')) {
      inspect = Number(arg.split('=')[1] ?? 9229);
    } else if (arg.startsWith('--')) {
      const [, name, value = ''] = SWITCH.exec(arg);
      switches.set(name, value);
    } else {
      appPath ??= path.resolve(arg);
    }
  }
  return { switches, requires, inspect, appPath: appPath ?? process.cwd() };
}

module.exports = { readCommandLine };
