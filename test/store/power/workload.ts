// A day's work in a data folder, step by step as chance wants it, telling before each step what it asks for and after it what was answered.
import { CaseFacts } from '../../../main/domain/case';
import { openCase, Intake } from '../../../main/domain/moves/intake';
import { numberText } from '../../../main/domain/numbering';
import { makeMove } from '../../../main/domain/moves/all';
import { BOUNDARY } from '../../../main/reference/samples/boundary';
import type { Store } from '../../../main/store';
import { context, mustOpen } from '../../helpers/cases';
import { ABSENT, IMPORTED, type Saying } from './promises';
import { contentOf, valueOf } from './found';

type Random = () => number;

const INTAKE = Intake.parse(BOUNDARY.intake);
const FACTS = CaseFacts.parse(mustOpen(BOUNDARY.intake));
const YEAR = 2026;

export class Workload {
  readonly #random: Random;
  readonly #tell: (saying: Saying) => void;
  readonly #name: string;
  #marks = 0;
  /** Cases this run knows to be there, and what else it may take back. */
  #live: string[] = [];
  #aside = new Map<string, string>();
  #busy = new Set<string>();
  #duties: string[] = [];
  #keptBack: { serial: number; text: string }[] = [];
  /** Kept files asked for: '2026-0001/papers/F7-….pdf'. */
  readonly kept: string[] = [];
  #day = '2026-11-23';

  /** `name`: no two runs on the same folder have the same one, so that no two marks are alike. */
  constructor(random: Random, name: string, tell: (saying: Saying) => void) {
    this.#random = random;
    this.#tell = tell;
    this.#name = name;
  }

  /** Takes over what is in a folder, after it was opened. */
  takeOver(store: Store, things: ReadonlyMap<string, string>): void {
    // Cases of an import stay as they are, so that it can be seen whether all of them are there.
    this.#live = store.summaries().flatMap(({ id }) => (IMPORTED.test(things.get(`case ${id}`) ?? '') ? [] : [id]));
    this.#aside = new Map([...things].flatMap(([key, value]) => (key.startsWith('case ') && value === 'aside' ? [[key.slice(5), ABSENT] as const] : [])));
    this.#keptBack = store.numbers.reserved().filter(({ voided, caseId }) => !voided && caseId === '');
    this.#duties = store.duties.lines().filter(({ takenBack }) => takenBack === null).map(({ id }) => id);
    this.#busy.clear();
  }

  #mark(): string {
    this.#marks += 1;
    return `${this.#name}m${this.#marks}`;
  }

  #pick<T>(list: readonly T[]): T | undefined {
    return list[Math.floor(this.#random() * list.length)];
  }

  /** One step. Whether it was answered with yes; null: there was nothing to do it with. */
  async step(store: Store): Promise<boolean | null> {
    if (this.#random() < 0.05) this.#day = this.#day === '2026-11-30' ? '2026-11-23' : `2026-11-${Number(this.#day.slice(8)) + 1}`;
    const steps = [
      [0.3, this.#save], [0.42, this.#register], [0.52, this.#accept], [0.58, this.#import], [0.64, this.#settings], [0.7, this.#setAside], [0.75, this.#bringBack],
      [0.81, this.#draft], [0.89, this.#keep], [0.92, this.#duty], [0.94, this.#note], [0.97, this.#reserve], [1, this.#giveUp],
    ] as const;
    const dice = this.#random();
    const [, run] = steps.find(([below]) => dice < below) ?? steps[0];
    return run.call(this, store);
  }

  /** Work on a case nobody else here is working on. */
  async #withCase(work: (id: string) => Promise<boolean>): Promise<boolean | null> {
    const id = this.#pick(this.#live.filter((one) => !this.#busy.has(one)));
    if (id === undefined) return null;
    this.#busy.add(id);
    try {
      return await work(id);
    } finally {
      this.#busy.delete(id);
    }
  }

  readonly #save = (store: Store) =>
    this.#withCase(async (id) => {
      const present = await store.read(id);
      if (!present.ok) return false;
      const remark = `${this.#mark()}${'字'.repeat(Math.floor(this.#random() * 200))}`;
      const saved = await store.change(id, present.value.revision, (file) => {
        this.#tell({ say: 'try', key: `case ${id}`, value: valueOf({ ...file, revision: file.revision + 1, remark }) });
        return { ok: true, value: { ...file, remark, savedAt: `${this.#day}T02:00:00.000Z` } };
      });
      if (saved.ok) this.#tell({ say: 'done', key: `case ${id}`, value: valueOf(saved.value) });
      return saved.ok;
    });

  readonly #accept = (store: Store) =>
    this.#withCase(async (id) => {
      const present = await store.read(id);
      if (!present.ok) return false;
      if (present.value.number) return true;
      const saved = await store.change(id, present.value.revision, async (file) => {
        const number = await store.numbers.take(YEAR, null, id);
        if (!number.ok) return number;
        const made = makeMove(file, 'accept', { on: '2026-03-09', by: null, number: number.value }, context(this.#day));
        if (!made.ok) throw new Error(made.error.rule);
        this.#tell({ say: 'try', key: `case ${id}`, value: valueOf({ ...made.value, revision: file.revision + 1 }) });
        return made;
      });
      if (saved.ok) this.#tell({ say: 'done', key: `case ${id}`, value: valueOf(saved.value) });
      return saved.ok;
    });

  readonly #register = async (store: Store) => {
    const remark = this.#mark();
    const made = await store.create((id) => {
      const opened = openCase(id, INTAKE, context(this.#day));
      if (!opened.ok) throw new Error(opened.error.rule);
      const file = { ...opened.value, remark };
      this.#tell({ say: 'try', key: `case ${id}`, value: valueOf(file) });
      return { ok: true, value: file };
    });
    if (!made.ok) return false;
    this.#tell({ say: 'done', key: `case ${made.value.id}`, value: valueOf(made.value) });
    this.#live.push(made.value.id);
    return true;
  };

  readonly #import = async (store: Store) => {
    const token = this.#mark();
    const count = 2 + Math.floor(this.#random() * 2);
    this.#tell({ say: 'try', key: `import ${token}`, value: 'all' });
    const facts = Array.from({ length: count }, (_, i) => ({ ...FACTS, remark: `i${token}.${i}/${count}`, number: this.#numberFor(store, i) }));
    const made = await store.importCases(facts, { now: `${this.#day}T02:00:00.000Z`, by: '吴晓雨' });
    if (!made.ok) return false;
    for (const file of made.value) this.#tell({ say: 'done', key: `case ${file.id}`, value: valueOf(file) });
    // From here on they are cases like any others.
    this.#tell({ say: 'forget', key: `import ${token}` });
    this.#live.push(...made.value.map(({ id }) => id));
    return true;
  };

  /** Every other import brings numbers of its own, some way ahead; they may be taken, then it is refused. */
  #numberFor(store: Store, index: number) {
    if (this.#marks % 2 === 0) return null;
    const serial = store.numbers.next(YEAR).serial + index + Math.floor(this.#random() * 2);
    return { year: YEAR, serial, text: numberText(store.settings().numbering, YEAR, serial) };
  }

  readonly #settings = async (store: Store) => {
    const mark = this.#mark();
    this.#tell({ say: 'try', key: 'settings', value: mark });
    const saved = await store.saveSettings({ ...store.settings(), villages: [mark] });
    if (saved.ok) this.#tell({ say: 'done', key: 'settings', value: mark });
    return saved.ok;
  };

  readonly #setAside = (store: Store) =>
    this.#withCase(async (id) => {
      const present = await store.read(id);
      if (!present.ok) return false;
      this.#tell({ say: 'try', key: `case ${id}`, value: 'aside' });
      const moved = await store.trash.setAside(id, present.value.revision, '吴晓雨', '登记重了');
      if (!moved.ok) return false;
      this.#tell({ say: 'done', key: `case ${id}`, value: 'aside' });
      this.#live = this.#live.filter((one) => one !== id);
      this.#aside.set(id, valueOf(present.value));
      return true;
    });

  readonly #bringBack = async (store: Store) => {
    const [id, value] = this.#pick([...this.#aside]) ?? [];
    // What was set aside by an earlier run is left where it is: this one does not know what is in it.
    if (id === undefined || value === undefined || value === ABSENT) return null;
    this.#aside.delete(id);
    this.#tell({ say: 'try', key: `case ${id}`, value });
    const moved = await store.trash.bringBack(id);
    if (!moved.ok) return false;
    this.#tell({ say: 'done', key: `case ${id}`, value });
    this.#live.push(id);
    return true;
  };

  readonly #draft = async (store: Store) => {
    const key = `d${Math.floor(this.#random() * 3)}`;
    if (this.#busy.has(key)) return null;
    this.#busy.add(key);
    const value = this.#mark();
    this.#tell({ say: 'try', key: `draft ${key}`, value });
    const written = await store.drafts.write(key, value);
    if (written.ok) this.#tell({ say: 'done', key: `draft ${key}`, value });
    this.#busy.delete(key);
    return written.ok;
  };

  readonly #keep = (store: Store) =>
    this.#withCase(async (id) => {
      const folder = this.#random() < 0.5 ? 'papers' : 'scans';
      const name = `F7-${this.#mark()}.pdf`;
      const key = `${id}/${folder}/${name}`;
      this.kept.push(key);
      this.#tell({ say: 'try', key: `file ${key}`, value: 'whole' });
      const written = await store[folder].write(id, name, contentOf(name));
      if (written.ok) this.#tell({ say: 'done', key: `file ${key}`, value: 'whole' });
      return written.ok;
    });

  readonly #duty = async (store: Store) => {
    const open = this.#random() < 0.3 ? this.#pick(this.#duties) : undefined;
    const id = open ?? this.#mark();
    const value = open === undefined ? 'done' : 'back';
    this.#tell({ say: 'try', key: `duty ${id}`, value });
    const line = { id, rule: id, name: '例会', period: '2026-11-01', doneOn: '2026-11-23', by: '吴晓雨', note: '', takenBack: null };
    const written = open === undefined ? await store.duties.add(line) : await store.duties.takeBack(id, { on: '2026-11-23', by: '吴晓雨' });
    if (!written.ok) return false;
    this.#tell({ say: 'done', key: `duty ${id}`, value });
    this.#duties = open === undefined ? [...this.#duties, id] : this.#duties.filter((one) => one !== id);
    return true;
  };

  readonly #note = async (store: Store) => {
    const drive = this.#mark();
    this.#tell({ say: 'try', key: `backup ${drive}`, value: 'noted' });
    const written = await store.backups.note({ at: '2026-11-23T02:00:00.000Z', drive, cases: 1, newBytes: 1, verified: true });
    if (written.ok) this.#tell({ say: 'done', key: `backup ${drive}`, value: 'noted' });
    return written.ok;
  };

  readonly #reserve = async (store: Store) => {
    if (this.#busy.has('numbers')) return null;
    this.#busy.add('numbers');
    // Another step may take the next number first; then it is the one after that which is kept back.
    const { serial } = store.numbers.next(YEAR);
    for (let ahead = 0; ahead < 5; ahead += 1) this.#tell({ say: 'try', key: `kept back ${store.numbers.next(YEAR).text.replace(/\d+(?=号)/, (digits) => String(serial + ahead).padStart(digits.length, '0'))}`, value: 'open' });
    const kept = await store.numbers.reserve(YEAR, 1, '2026-11-23', '吴晓雨');
    if (kept.ok) for (const number of kept.value) this.#tell({ say: 'done', key: `kept back ${number.text}`, value: 'open' });
    if (kept.ok) this.#keptBack.push(...kept.value);
    this.#busy.delete('numbers');
    return kept.ok;
  };

  readonly #giveUp = async (store: Store) => {
    const number = this.#pick(this.#keptBack);
    if (!number) return null;
    this.#keptBack = this.#keptBack.filter((one) => one !== number);
    this.#tell({ say: 'try', key: `kept back ${number.text}`, value: 'void' });
    const given = await store.numbers.giveUp(YEAR, number.serial, { on: '2026-11-23', by: '吴晓雨', reason: '写坏了' });
    if (given.ok) this.#tell({ say: 'done', key: `kept back ${number.text}`, value: 'void' });
    return given.ok;
  };
}
