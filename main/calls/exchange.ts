// exchange.*: two PCs of one room without a network: who they are, packages on a stick, and taking one in.
import { access, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openPackage, writePackage } from '../backup';
import { fail, ok, refused, type AppError } from '../contract/errors';
import type { ExchangeState, PastExchange, ShownPc } from '../contract/exchange-shapes';
import { caseDifferences } from '../domain/differences';
import { without } from '../domain/diary';
import type { CaseFile } from '../domain/case';
import { freeIds, inGroups, meeting, numbersForbidden, proposedRange, rangeInWords, type Pc } from '../domain/pcs';
import type { Store } from '../store';
import { alone } from './alone';
import type { Context } from './context';
import type { Handlers } from './handler';
import { incomingCase, lookThrough, oursOf } from './merge-plan';
import { takeIn } from './merge-take';
import { aboutPackage, newsOf, packageName, packedCases } from './pack-cases';

const BAD_DRIVE: AppError = { kind: 'drive', problem: 'gone', detail: '' };
const GONE: AppError = { kind: 'not-found', what: 'subject' };
/** As many as a person looks through. */
const MOST_FOUND = 50;

export const exchangeHandlers: Handlers<'exchange'> = {
  'exchange.state': (context) => (context.open.ok ? ok(stateOf(context, context.open.value.store)) : context.open),

  'exchange.join': async (context, { name, from, to }) => {
    if (!context.open.ok) return context.open;
    const { store } = context.open.value;
    const pc = await context.exchange.ensurePc();
    if (!pc.ok) return pc;
    const { id, publicKey } = pc.value;
    const settings = store.settings();
    const other = meeting(settings.pcs, { id, from, to })[0];
    if (other) return fail({ kind: 'bad-input', fields: [{ path: 'from', say: `和“${other.name}”的号段（${rangeInWords(other)}）重叠，请换一段` }] });
    const present = settings.pcs.find((one) => one.id === id);
    const taken = settings.pcs.some((one) => one.id !== id && one.ids === present?.ids);
    const ids = present && !taken ? present.ids : freeIds(settings.pcs, id);
    if (ids === null) return fail(refused({ rule: 'too-many-pcs', say: '一间调解室最多十台电脑。' }));
    const mine: Pc = { id, publicKey, name, from, to, ids, at: context.ports.clock.now() };
    const saved = await store.saveSettings({ ...settings, pcs: [...settings.pcs.filter((one) => one.id !== id), mine].toSorted((a, b) => (a.id < b.id ? -1 : 1)) });
    if (!saved.ok) return saved;
    context.emit('house-changed', context.state());
    return ok(stateOf(context, store));
  },

  'exchange.make': async (context, { drive, passphrase, which }) => {
    if (!context.open.ok) return context.open;
    const { store } = context.open.value;
    const path = context.tokens.path(drive);
    if (path === undefined) return fail(BAD_DRIVE);
    const me = mine(context, store);
    const pc = context.exchange.pc;
    if (!me || !pc) return fail(refused(NOT_JOINED));
    return alone(context, 'exchange', async (signal) => {
      const at = context.ports.clock.now();
      const ids = which === 'all' ? store.summaries().map(({ id }) => id) : which === 'news' ? newsOf(store, me.id) : which;
      const aside = (await store.trash.list()).map(({ id }) => id);
      const name = await freeName(path, packageName(at));
      const job = { drive: path, name, passphrase, about: aboutPackage(store, me, at, aside), cases: packedCases(store, ids), count: ids.length, sign: (bytes: Uint8Array) => pc.sign(bytes) };
      const made = await writePackage(job, { progress: context.progress('exchange'), signal }, ground(context));
      if (!made.ok) return made;
      const noted = await store.exchanges.write((book) => ({ ...book, out: [...book.out, { id: made.value.id, at, name, cases: made.value.cases }] }));
      if (!noted.ok) context.ports.log('exchange-not-noted', { kind: noted.error.kind });
      const { id: _, ...shown } = made.value;
      return ok(shown);
    });
  },

  'exchange.find': async (context, { drive }) => {
    const path = context.tokens.path(drive);
    if (path === undefined) return fail(BAD_DRIVE);
    try {
      const names = (await readdir(path)).filter((name) => name.endsWith('.hsp')).toSorted().toReversed();
      const files = await Promise.all(
        names.slice(0, MOST_FOUND).map(async (name) => {
          const { size, mtimeMs } = await stat(join(path, name));
          return { token: context.tokens.give(join(path, name)).token, name, bytes: size, modified: Math.floor(mtimeMs) };
        }),
      );
      return ok({ files });
    } catch {
      return fail(BAD_DRIVE);
    }
  },

  'exchange.open': async (context, { file, passphrase }) => {
    if (!context.open.ok) return context.open;
    const { store } = context.open.value;
    const path = context.tokens.path(file);
    if (path === undefined) return fail(BAD_DRIVE);
    const me = mine(context, store);
    if (!me) return fail(refused(NOT_JOINED));
    return alone(context, 'exchange', async (signal) => {
      const hooks = { progress: context.progress('exchange'), signal };
      const opened = await openPackage(path, passphrase, hooks, ground(context));
      if (!opened.ok) return opened;
      const looked = await lookThrough(store, opened.value, me.id, hooks);
      if (!looked.ok) return looked;
      const token = context.ports.newId();
      context.exchange.put(token, looked.value);
      return ok({ token, ...looked.value.plan });
    });
  },

  'exchange.compare': async (context, { plan, theirs }) => {
    if (!context.open.ok) return context.open;
    const { store } = context.open.value;
    const looked = context.exchange.opened(plan);
    const me = mine(context, store);
    if (!looked || !me) return fail(GONE);
    const index = looked.opened.manifest.cases.findIndex(({ id }) => id === theirs);
    const incoming = await incomingCase(store, looked.opened, index, me.id);
    if (!incoming.ok) return incoming;
    const ours = await oursOf(store, incoming.value.id);
    if (!ours.ok) return ours;
    const here = ours.value.is === 'whole' || ours.value.is === 'set-aside' ? ours.value.file : null;
    const differences = here ? caseDifferences(here, incoming.value, store.reference()) : [];
    return ok({ here: here && side(here, incoming.value), there: side(incoming.value, here), differences });
  },

  'exchange.take': async (context, { plan, trust, choices }) => {
    if (!context.open.ok) return context.open;
    const { store } = context.open.value;
    const looked = context.exchange.opened(plan);
    const me = mine(context, store);
    if (!looked || !me) return fail(GONE);
    if (!looked.known && trust !== looked.plan.from.groups) return fail({ kind: 'package', problem: 'unknown-pc', detail: '' });
    return alone(context, 'exchange', async (signal) => {
      const progress = context.progress('exchange');
      progress('正在留一份快照', 0, 0);
      // An empty room has nothing that could be lost.
      const kept = store.caseCount() === 0 ? ok(undefined) : await context.snapshotBefore('merge');
      if (!kept.ok) return kept;
      const taken = await takeIn(store, { looked, me: me.id, now: context.ports.clock.now(), choices, signal, progress: (done, total) => progress('正在合并案卷', done, total) });
      context.exchange.clear();
      context.emit('house-changed', context.state());
      return taken;
    });
  },
};

const NOT_JOINED = { rule: 'no-range', say: '请先给这台电脑取个名字、定一个号段。' };

const ground = ({ ports }: Context) => (ports.keyCost === undefined ? {} : { scryptN: ports.keyCost });

/** This PC among those of the room; null while it has no range. */
function mine(context: Context, store: Store): Pc | null {
  return store.settings().pcs.find(({ id }) => id === context.exchange.pc?.id) ?? null;
}

const shown = ({ id, name, from, to }: Pc): ShownPc => ({ id, name, from, to, groups: inGroups(id) });

function stateOf(context: Context, store: Store): ExchangeState {
  const { pcs } = store.settings();
  const me = mine(context, store);
  const book = store.exchanges.book();
  const out = book.out.map(({ at, cases }): PastExchange => ({ kind: 'out', at, pc: '', cases, open: 0, done: true }));
  const into = book.in.map(({ at, pcName, added, updated, open, done }): PastExchange => ({ kind: 'in', at, pc: pcName, cases: added + updated, open, done }));
  return {
    me: me && shown(me),
    others: pcs.filter(({ id }) => id !== me?.id).map(shown),
    problem: numbersForbidden(pcs, me?.id ?? null)?.say ?? '',
    proposed: proposedRange(pcs),
    news: me ? newsOf(store, me.id).length : 0,
    cases: store.caseCount(),
    history: [...out, ...into].toSorted((a, b) => (a.at < b.at ? 1 : -1)),
  };
}

/** One of two versions, with the lines of its diary that the other has not. */
function side(file: CaseFile, other: CaseFile | null) {
  const lines = (other ? without(file.changes, other.changes) : file.changes).map(({ at, by, what }) => ({ at, by, what }));
  return { savedAt: file.savedAt, by: file.changes.at(-1)?.by ?? '', lines };
}

/** The name, or the name with a number behind it: nothing that lies there is written over. */
async function freeName(folder: string, name: string): Promise<string> {
  for (let n = 1; ; n += 1) {
    const tried = n === 1 ? name : name.replace(/\.hsp$/, `-${n}.hsp`);
    const there = await access(join(folder, tried)).then(() => true, () => false);
    if (!there) return tried;
  }
}
