// Ten thousand questions nobody should ask, through the real door to the real house: each is answered, none crashes anything, none leaves
// a trace in the data folder. test/e2e/shell.spec.ts sends a thousand more from a page, over the real channel.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { METHODS, type MethodName } from '../../main/contract/methods';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { answer } from '../../main/shell/door';
import { openedHouse } from '../helpers/house';

const QUESTIONS = 10_000;
const BATCH = 500;

/** What is well formed is no attack but a question, and these may do what is asked, whoever asks: only what does not fit is sent to them. */
const MAY_DO = /^(setup|drafts|settings|holidays|numbers|duties|clock|cases\.(register|import)|data|backup|local|restore|rehears|exchange|merge|package|audit|keys|undo|trash)/;

/** Everything in a folder but the lock and the record of use (which says that somebody asked), as one hash. */
async function hashOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const entry of (await readdir(folder, { withFileTypes: true, recursive: true })).toSorted((a, b) => (join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1))) {
    const path = join(entry.parentPath, entry.name);
    if (/^[\\/](ledgers[\\/])?audit/.test(path.slice(folder.length))) continue;
    hash.update(`${path.slice(folder.length)}\0`);
    if (entry.isFile() && entry.name !== 'lock') hash.update(await readFile(path));
  }
  return hash.digest('hex');
}

const deep = (levels: number) => {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { value };
  return value;
};
const cyclic = () => {
  const value: Record<string, unknown> = { id: '2026-0001', revision: 1 };
  value['self'] = value;
  value['input'] = [value];
  return value;
};
const withOwn = (key: string, value: unknown) => Object.defineProperty({}, key, { value, enumerable: true, configurable: true, writable: true }) as object;

const KEYS = [
  'id', 'revision', 'move', 'input', 'intake', 'draft', 'filter', 'offset', 'limit', 'key', 'value', 'on', 'by', 'from', 'to', 'caseId', 'folder', 'settings', 'drive', 'passphrase', 'snapshot', 'text',
  'form', 'subject', 'paper', 'copies', 'section', 'scan', 'original', 'pages', 'count', 'serial', 'year', 'reason', 'put', 'drop', 'token', 'documents', 'choices', 'keys', 'into', 'case',
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty',
];
const scalar = fc.oneof(
  fc.constantFrom<unknown>(
    null, undefined, true, 0, -0, -1, 1, 1e308, NaN, Infinity, 2n ** 80n, '', '\0', '\ud800', '__proto__', 'constructor', '2026-0001', '2026-9999', '2026-02-30', '../../../etc/passwd', '/etc/passwd', 'C:\\Windows',
    '\\\\server\\share', '<script>alert(1)</script>', '{"ok":true}', '${process.exit()}', '张'.repeat(100_000), 'x'.repeat(1_000_000),
  ),
  // Tokens look like this, and this house has given none of them.
  fc.uuid(), fc.stringMatching(/^t\d-[0-9a-z]{8}$/),
  fc.string({ unit: 'binary', maxLength: 40 }), fc.double(), fc.integer(), fc.date({ noInvalidDate: false }), fc.uint8Array({ maxLength: 200 }),
  fc.constantFrom<() => unknown>(() => deep(50), () => deep(20_000), cyclic, () => new Map([[1, new Set([2])]]), () => /x/gu, () => new Error('x'), () => new ArrayBuffer(8)).map((make) => make()),
);
const shaped = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 3, withCrossShrink: false }, { weight: 4, arbitrary: scalar }, { weight: 1, arbitrary: fc.array(tie('value'), { maxLength: 4 }) }, { weight: 2, arbitrary: tie('object') }),
  object: fc.array(fc.tuple(fc.constantFrom(...KEYS), tie('value')), { maxLength: 6 }).map((pairs) => pairs.reduce((object, [key, value]) => Object.assign(object, withOwn(key, value)), {})),
}));
const method = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom<unknown>(...Object.keys(METHODS)) },
  { weight: 1, arbitrary: fc.oneof(fc.constantFrom<unknown>('', '__proto__', 'constructor', 'toString', 'valueOf', 'cases', 'cases.open\0', 'CASES.OPEN', '../cases.open', 'a'.repeat(1_000_000), 7, null, {}, [], true), fc.string()) },
);
const input = fc.oneof({ weight: 3, arbitrary: shaped.object }, { weight: 1, arbitrary: shaped.value }, { weight: 1, arbitrary: fc.anything({ maxDepth: 2, withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, withNullPrototype: true, withSparseArray: true }) });
/** Mostly questions; sometimes not even that. */
const message = fc.oneof({ weight: 19, arbitrary: fc.record({ method, input }).map((question) => [question]) }, { weight: 1, arbitrary: fc.array(shaped.value, { maxLength: 3 }) });

it('are all answered, and the data folder is as it was', async () => {
  const house = await openedHouse();
  await house.must('cases.register', { intake: BOUNDARY.intake, draft: null });
  const logged: string[] = [];
  const started = Promise.resolve();
  let before = await hashOf(house.data);
  const messages = fc.sample(message, { numRuns: QUESTIONS, seed: 20261123 });
  const sums = { answered: 0, refused: 0, unsendable: 0, notSent: 0 };
  for (let from = 0; from < messages.length; from += BATCH) {
    const done = new Set<string>();
    for (const args of messages.slice(from, from + BATCH)) {
      let sent: unknown[];
      try {
        // As the channel does it; what cannot be cloned never arrives.
        sent = structuredClone(args);
      } catch {
        sums.unsendable += 1;
        continue;
      }
      const question = sent[0] as { method?: unknown; input?: unknown } | null | undefined;
      const name = typeof question === 'object' && question !== null && typeof question.method === 'string' && Object.hasOwn(METHODS, question.method) ? (question.method as MethodName) : null;
      if (name !== null && MAY_DO.test(name) && METHODS[name].input.safeParse(question?.input).success) {
        sums.notSent += 1;
        continue;
      }
      const given = await answer(house, started, sent, (code) => logged.push(code));
      if (given.ok) {
        sums.answered += 1;
        done.add(name ?? '');
      } else {
        sums.refused += 1;
        expect(given.error.kind, `${name}`).toMatch(/^[a-z-]+$/);
      }
    }
    const after = await hashOf(house.data);
    expect(after, `written by one of ${[...done].join(' ')}`).toBe(before);
    before = after;
  }
  // One that is a question leaves a trace, and the hash shows it.
  expect(await answer(house, started, [{ method: 'drafts.write', input: { key: 'intake', value: { a: 1 } } }], () => {})).toMatchObject({ ok: true });
  expect(await hashOf(house.data)).not.toBe(before);
  // The house still stands, and does what it is for.
  expect((await house.must('cases.open', { id: '2026-0001' })).file.revision).toBe(1);
  expect(logged).toEqual([]);
  expect(house.logged.filter(([code]) => code === 'internal')).toEqual([]);
  expect(sums.refused).toBeGreaterThan(QUESTIONS * 0.8);
  expect(sums.notSent).toBeLessThan(QUESTIONS * 0.05);
  expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(12);
}, 120_000);
