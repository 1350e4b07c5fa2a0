// What electron.d.ts promises, read from its text: members and events of each class and interface. (TypeScript 7 offers no stable API to ask.)
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export interface Declared {
  parent: string | undefined;
  members: Set<string>;
  statics: Set<string>;
  events: Set<string>;
}

const FILE = resolve(import.meta.dirname, '../../node_modules/electron/electron.d.ts');
const HEADER = /^ {2}(?:class|interface) (\w+)(?: extends ([\w.]+))?/;
const MEMBER = /^ {4}(static )?(?:readonly )?(\w+)\??[(:<]/;
const EVENT = /^ {4}on\(event: '([\w-]+)'/;

/** Every class and interface of the Electron namespace by name. */
export function declarations(): Map<string, Declared> {
  const found = new Map<string, Declared>();
  let current: Declared | undefined;
  for (const line of readFileSync(FILE, 'utf8').split('\n')) {
    const [, name, parent] = HEADER.exec(line) ?? [];
    if (name !== undefined) {
      current = found.get(name) ?? { parent, members: new Set(), statics: new Set(), events: new Set() };
      found.set(name, current);
    } else if (line === '  }') {
      current = undefined;
    } else if (current) {
      const [, isStatic, member] = MEMBER.exec(line) ?? [];
      if (member !== undefined) (isStatic ? current.statics : current.members).add(member);
      const [, event] = EVENT.exec(line) ?? [];
      if (event !== undefined) current.events.add(event);
    }
  }
  return found;
}

/** A class with what it inherits inside the namespace. */
export function declared(all: Map<string, Declared>, name: string): Declared {
  const own = all.get(name);
  if (!own) throw new Error(`electron.d.ts has no ${name}`);
  const parent = own.parent !== undefined && all.has(own.parent) ? declared(all, own.parent) : undefined;
  return {
    parent: own.parent,
    members: new Set([...own.members, ...(parent?.members ?? [])]),
    statics: new Set([...own.statics, ...(parent?.statics ?? [])]),
    events: new Set([...own.events, ...(parent?.events ?? [])]),
  };
}
