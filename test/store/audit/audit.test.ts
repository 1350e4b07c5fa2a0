// The record of use on a real disk: what is noted is there, what is cut off, changed or torn is found, and nothing else fails with it.
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { AuditFact, AuditHead } from '../../../main/domain/audit';
import { AuditLog } from '../../../main/store/audit/audit-log';
import { listAudit } from '../../../main/store/audit/list';
import { verifyAudit } from '../../../main/store/audit/verify';
import { nodeDisk, type DiskIo } from '../../../main/store/disk';
import { Layout } from '../../../main/store/layout';
import { faultyDisk } from '../faults';

const NOVEMBER = '2026-11-23T02:00:00.000Z';
const viewed = (n: number): AuditFact => ({ what: 'viewed', case: `2026-${String(n).padStart(4, '0')}`, number: `（2026）云隘人调字第${n}号`, revision: 1 });

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'heshibu-audit-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** A record in a folder; `clock.now` is the time it notes. */
async function opened(root: string, disk: DiskIo = nodeDisk) {
  const clock = { now: NOVEMBER };
  const troubles: (string | null)[] = [];
  await mkdir(join(root, 'ledgers'), { recursive: true });
  const log = await AuditLog.open({ disk, layout: new Layout(root), now: () => clock.now, trouble: (say) => troubles.push(say) }, () => {}, () => {});
  return { log, clock, troubles };
}

/** A record with so many lines, closed properly. */
async function written(root: string, count: number): Promise<void> {
  const { log } = await opened(root);
  for (let n = 1; n <= count; n += 1) log.note(viewed(n), '吴晓雨');
  await log.close();
}

const FILE = 'audit/2026-11.ndjson';
const file = (root: string) => join(root, FILE);
const linesOf = (root: string) => readFileSync(file(root), 'utf8').trimEnd().split('\n');

/** What a check says now, as it would after the program was started again. */
async function verdict(root: string, more: AuditHead[] = []) {
  const { log } = await opened(root);
  const result = await verifyAudit(log.months, [log.anchored, ...more]);
  return result;
}
const all = { from: null, to: null, by: '', what: [], about: '', offset: 0, limit: 100 };

describe('what is noted', () => {
  it('is on the disk after a flush, in order, each line bound to the one before, without more than was given', async () => {
    const root = folder();
    await written(root, 3);
    const lines = linesOf(root).map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ n }) => n)).toEqual([1, 2, 3]);
    expect(lines[0]).toMatchObject({ at: NOVEMBER, by: '吴晓雨', what: 'viewed', case: '2026-0001', prev: '' });
    expect(Object.keys(lines[1] ?? {})).toEqual(['n', 'at', 'by', 'what', 'case', 'number', 'revision', 'prev']);
    expect(await verdict(root)).toEqual({ entries: 3, from: NOVEMBER, to: NOVEMBER, problems: [], torn: 0 });
  });

  it('goes on in the same chain after a restart, and into the next month', async () => {
    const root = folder();
    await written(root, 2);
    const { log, clock } = await opened(root);
    log.note(viewed(3), '');
    clock.now = '2026-12-01T02:00:00.000Z';
    log.note(viewed(4), '');
    // A clock set back: the chain does not go back to an older file.
    clock.now = NOVEMBER;
    log.note(viewed(5), '');
    await log.close();
    expect(readdirSync(join(root, 'audit')).toSorted()).toEqual(['2026-11.ndjson', '2026-12.ndjson']);
    expect(linesOf(root)).toHaveLength(3);
    expect(await verdict(root)).toMatchObject({ entries: 5, problems: [] });
  });

  it('is written together: a hundred looks cost one write', async () => {
    const root = folder();
    const disk = faultyDisk(() => null);
    const { log } = await opened(root, disk);
    for (let n = 0; n < 60; n += 1) log.note(viewed(n), '');
    await log.flush();
    expect(disk.log.filter(({ name, path }) => name === 'sync' && path.endsWith('.ndjson'))).toHaveLength(1);
  });

  it('can be read by day, by whom, by what, by case, a page at a time', async () => {
    const root = folder();
    const { log, clock } = await opened(root);
    log.note(viewed(1), '吴晓雨');
    clock.now = '2026-11-30T17:00:00.000Z'; // 1 December in China
    log.note({ what: 'printed', case: '2026-0002' }, '杨成');
    clock.now = '2026-12-02T02:00:00.000Z';
    log.note(viewed(12), '吴晓雨');
    await log.close();
    const ask = async (more: object) => (await listAudit(log.months, { ...all, ...more })).entries.map(({ n }) => n);
    expect(await ask({})).toEqual([3, 2, 1]);
    expect(await ask({ offset: 1, limit: 1 })).toEqual([2]);
    expect(await ask({ from: '2026-12-01' })).toEqual([3, 2]);
    expect(await ask({ to: '2026-11-30' })).toEqual([1]);
    expect(await ask({ by: '杨成' })).toEqual([2]);
    expect(await ask({ what: ['printed'] })).toEqual([2]);
    expect(await ask({ about: '第12号' })).toEqual([3]);
    expect((await listAudit(log.months, all)).people.toSorted()).toEqual(['吴晓雨', '杨成'].toSorted());
  });
});

describe('a record that was touched', () => {
  it.each<[string, (root: string) => void, RegExp]>([
    ['a word changed', (root) => writeFileSync(file(root), readFileSync(file(root), 'utf8').replace('2026-0002', '2026-0009')), /第3条和前一条接不上/],
    ['a line taken out', (root) => writeFileSync(file(root), linesOf(root).toSpliced(2, 1).join('\n') + '\n'), /第3条不见了/],
    ['lines changed over', (root) => writeFileSync(file(root), [0, 2, 1, 3, 4].map((i) => linesOf(root)[i]).join('\n') + '\n'), /不见了|次序不对/],
    ['a line put in twice', (root) => writeFileSync(file(root), [0, 1, 1, 2, 3, 4].map((i) => linesOf(root)[i]).join('\n') + '\n'), /重复或者次序不对/],
    ['the last line cut off whole', (root) => writeFileSync(file(root), linesOf(root).slice(0, 4).join('\n') + '\n'), /第5条以前记过，现在记录只到第4条/],
    ['the last line changed', (root) => writeFileSync(file(root), readFileSync(file(root), 'utf8').replace('2026-0005', '2026-0009')), /第5条和留底的不一样/],
    ['the end cut off in a line', (root) => truncateSync(file(root), readFileSync(file(root)).length - 200), /损坏|只到/],
    ['the file gone', (root) => rmSync(file(root)), /第5条以前记过，现在记录只到第0条/],
    ['the folder gone', (root) => rmSync(join(root, 'audit'), { recursive: true }), /现在记录只到第0条/],
    ['noise in the middle', (root) => writeFileSync(file(root), linesOf(root).toSpliced(2, 0, '{"n":').join('\n') + '\n'), /第3行损坏/],
  ])('%s: is found, before and after the program goes on', async (_, harm, found) => {
    const root = folder();
    await written(root, 5);
    harm(root);
    expect((await verdict(root)).problems.join('；')).toMatch(found);
    const { log } = await opened(root);
    log.note(viewed(9), '');
    await log.close();
    expect((await verdict(root)).problems).not.toEqual([]);
  });

  it('written anew from end to end is found by the anchor, and by that of a backup when the anchor was made anew too', async () => {
    const [root, other] = [folder(), folder()];
    await written(root, 5);
    const { log } = await opened(root);
    const kept = log.anchored;
    const forged = await opened(other);
    for (let n = 11; n <= 15; n += 1) forged.log.note(viewed(n), '');
    await forged.log.close();
    writeFileSync(file(root), readFileSync(file(other)));
    expect((await verdict(root)).problems.join()).toContain('第5条和留底的不一样');
    writeFileSync(join(root, 'ledgers/audit.json'), readFileSync(join(other, 'ledgers/audit.json')));
    expect((await verdict(root)).problems).toEqual([]);
    expect((await verdict(root, [kept])).problems.join()).toContain('第5条');
  });

  it('any one byte changed, anywhere: is found', async () => {
    const root = folder();
    await written(root, 4);
    const whole = readFileSync(file(root));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const broken = Buffer.from(whole);
        broken[at] = (broken[at] ?? 0) ^ change;
        writeFileSync(file(root), broken);
        expect((await verdict(root)).problems).not.toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('cut while the program runs: the lines lost are missed', async () => {
    const root = folder();
    const { log } = await opened(root);
    for (let n = 1; n <= 5; n += 1) log.note(viewed(n), '');
    await log.flush();
    writeFileSync(file(root), linesOf(root).slice(0, 2).join('\n') + '\n');
    log.note(viewed(6), '');
    await log.close();
    expect((await verdict(root)).problems.join('；')).toMatch(/第3条到第5条不见了.*应有5条，只找到2条/);
  });
});

describe('a power cut', () => {
  it.each([
    ['half a line', '{"n":4,"at":"2026-11-23T02:0'],
    ['zeros', '\0'.repeat(300)],
    ['a whole line without its end', '{"n":4,"at":"2026-11-23T02:00:00.000Z","by":"","what":"viewed","prev":"x"}'],
  ])('that left %s behind the last line is no tampering: set aside, said, and the chain goes on', async (_, torn) => {
    const root = folder();
    await written(root, 3);
    appendFileSync(file(root), torn);
    const { log } = await opened(root);
    log.note(viewed(4), '');
    await log.close();
    const after = await verdict(root);
    expect(after).toMatchObject({ problems: [], torn: 1, entries: 5 });
    const [left = ''] = readdirSync(join(root, 'leftover'));
    expect(readFileSync(join(root, 'leftover', left), 'utf8')).toBe(torn);
  });

  it('that took lines which were never anchored leaves a chain that is whole', async () => {
    const root = folder();
    await written(root, 3);
    const { log } = await opened(root);
    log.note(viewed(4), '');
    await log.flush();
    truncateSync(file(root), readFileSync(file(root)).length - Buffer.byteLength(linesOf(root).at(-1) ?? '') - 1);
    expect(await verdict(root)).toMatchObject({ entries: 3, problems: [] });
  });
});

describe('a disk that fails', () => {
  it('at any operation: notes are kept and written later, nothing is lost or doubled, the rest of the program never hears of it', async () => {
    const counting = faultyDisk(() => null);
    const run = async (disk: DiskIo, root: string) => {
      const { log, troubles } = await opened(root, disk);
      log.note(viewed(1), '');
      const first = await log.flush();
      log.note(viewed(2), '');
      await log.close();
      return { first, troubles, log };
    };
    await run(counting, folder());
    const operations = counting.log.length;
    let failed = 0;
    for (let n = 1; n < operations; n += 1) {
      const root = folder();
      const path = counting.log[n]?.path ?? '';
      if (!path.includes('audit')) continue;
      const disk = faultyDisk((_operation, index) => (index === n ? 'ENOSPC' : null));
      const { first, troubles } = await run(disk, root).catch(() => ({ first: null, troubles: [] }));
      if (first === null) continue; // the anchor could not be opened: then the folder does not open either
      if (!first) {
        failed += 1;
        expect(troubles[0]).toContain('使用记录写不进去');
        expect(troubles.at(-1)).toBeNull();
      }
      const { log } = await opened(root);
      await log.flush();
      expect((await listAudit(log.months, all)).entries.filter(({ what }) => what === 'viewed').map(({ case: id }) => id), `fails at ${n}`).toEqual(['2026-0002', '2026-0001']);
      expect((await verifyAudit(log.months, [log.anchored])).problems, `fails at ${n}`).toEqual([]);
    }
    expect(failed).toBeGreaterThan(3);
  });

  it('for good: the folder closes all the same', async () => {
    const root = folder();
    const { log, troubles } = await opened(root, faultyDisk(({ path }) => (path.includes('ndjson') ? 'EROFS' : null)));
    log.note(viewed(1), '');
    await log.close();
    expect(troubles).toHaveLength(1);
    expect(existsSync(file(root))).toBe(false);
  });
});

describe('what is noted while a write is under way', () => {
  it('is written, too', async () => {
    const root = folder();
    let during: (() => void) | null = null;
    const disk: DiskIo = {
      ...nodeDisk,
      open: async (path, how) => {
        during?.();
        during = null;
        return nodeDisk.open(path, how);
      },
    };
    const { log } = await opened(root, disk);
    log.note(viewed(1), '吴晓雨');
    during = () => log.note(viewed(2), '吴晓雨');
    await log.close();
    expect(linesOf(root).map((line) => (JSON.parse(line) as { case: string }).case)).toEqual(['2026-0001', '2026-0002']);
  });
});
