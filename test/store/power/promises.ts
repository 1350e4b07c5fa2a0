// What the program said is kept, thing by thing, and what may therefore be found after it died: the last value it answered for, or one it
// was asked for since and did not answer for. Nothing else, and nothing nobody asked for.

/** `try`: asked for. `done`: answered. `forget`: no more of this thing. `begin`: what follows is everything there is. */
export type Saying = { say: 'try' | 'done'; key: string; value: string } | { say: 'forget'; key: string } | { say: 'begin' };

/** Remark of what importing made, in the value of a case: `i<token>.<n>/<count>`. It stays until the case is changed. */
export const IMPORTED = /\bi(\w+)\.\d+\/(\d+)$/;

/** Value of what is not there. */
export const ABSENT = '-';

export class Promises {
  readonly #things = new Map<string, { kept: string; tried: Set<string> }>();
  readonly #withVersions: boolean;
  /** How often something was promised. */
  count = 0;

  /** `withVersions`: every version of a case that was answered for is promised, too. */
  constructor(withVersions = false) {
    this.#withVersions = withVersions;
  }

  hear(saying: Saying): void {
    if (saying.say === 'begin') return this.#things.clear();
    if (saying.say === 'forget') return void this.#things.delete(saying.key);
    const { say, key, value } = saying;
    const nth = /^r(\d+) /.exec(value)?.[1];
    if (this.#withVersions && key.startsWith('case ') && nth !== undefined) this.hear({ say, key: `version ${key.slice(5)} ${nth}`, value });
    if (say === 'done') {
      this.count += 1;
      this.#things.set(key, { kept: value, tried: new Set() });
    } else {
      const thing = this.#things.get(key) ?? { kept: ABSENT, tried: new Set<string>() };
      thing.tried.add(value);
      this.#things.set(key, thing);
    }
  }

  keys(): string[] {
    return [...this.#things.keys()];
  }

  /** Where what is found is none of what may be; one line each. `strangers`: things nobody asked for. */
  broken(found: ReadonlyMap<string, string>): string[] {
    const wrong: string[] = [];
    for (const [key, { kept, tried }] of this.#things) {
      // Versions lie with their case: while that is set aside, or not there, they are not looked at.
      const owner = key.startsWith('version ') ? found.get(`case ${key.split(' ')[1]}`) : undefined;
      if (key.startsWith('version ') && (owner === undefined || owner === 'aside')) continue;
      const value = found.get(key) ?? ABSENT;
      if (value !== kept && !tried.has(value) && !(kept === ABSENT && this.#isOfImport(key, value))) wrong.push(`${key}: found ${value}, promised ${kept}${tried.size > 0 ? `, asked ${[...tried].join(' | ')}` : ''}`);
    }
    for (const [key, value] of found) if (!this.#things.has(key) && !this.#isOfImport(key, value)) wrong.push(`${key}: found ${value}, nobody asked for it`);
    return wrong;
  }

  /** Cases of an import that was asked for and not answered for have no names of their own yet; of one that was, they have. */
  #isOfImport(key: string, value: string): boolean {
    return key.startsWith('import ') || this.#things.has(`import ${IMPORTED.exec(value)?.[1] ?? ''}`);
  }

  /** What is found is how it stands from now on: after a power cut, what is there is durable. */
  settle(found: ReadonlyMap<string, string>): void {
    this.#things.clear();
    for (const [key, value] of found) if (!key.startsWith('import ')) this.#things.set(key, { kept: value, tried: new Set() });
  }
}
