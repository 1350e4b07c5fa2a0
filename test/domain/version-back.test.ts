// Bringing a version back and undoing the last save: what was typed goes back, what has happened stays.
import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../main/domain/case';
import { caseDifferences } from '../../main/domain/differences';
import { bringVersionBack, undoLast, undoWords } from '../../main/domain/version-back';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { WAGES } from '../../main/reference/samples/wages';
import { faultless } from '../fixtures/dossier/files';
import { accepted, context, mustMove, mustOpen, told, toldUntil } from '../helpers/cases';

const back = (present: CaseFile, version: CaseFile) => bringVersionBack(present, version, context(), '恢复到第3版');
function brought(present: CaseFile, version: CaseFile): CaseFile {
  const made = back(present, version);
  if (!made.ok) throw new Error(made.error.say);
  return made.value;
}
const reopened = (file: CaseFile) => mustMove(file, 'reopen', { reason: '补记' });

describe('a version brought back', () => {
  it('is what it was, as a new version with a line in the diary', () => {
    const before = accepted(BOUNDARY);
    const present = mustMove(mustMove(before, 'put-evidence', { item: { id: '', title: '林权证' } }), 'change-dispute', { dispute: { ...before.dispute, place: '别处' }, source: before.source, clue: before.clue });
    const next = brought(present, before);
    expect(caseDifferences(before, next)).toEqual([]);
    expect(next.revision).toBe(present.revision + 1);
    expect(next.changes).toEqual([...present.changes, { revision: next.revision, at: context().now, by: '吴晓雨', what: '恢复到第3版' }]);
  });

  it('keeps the number, though the version had none', () => {
    const present = accepted(BOUNDARY);
    const next = brought(present, mustOpen(BOUNDARY.intake));
    expect(next.number).toEqual(present.number);
    expect(next.acceptance).toBeNull();
  });

  it('keeps a signed agreement to the letter, and every party it speaks of', () => {
    const present = reopened(told(BOUNDARY));
    const next = brought(present, accepted(BOUNDARY));
    expect(next.agreements).toEqual(present.agreements);
    expect(next.sessions).toEqual([]);
    const without = { ...accepted(BOUNDARY), parties: accepted(BOUNDARY).parties.slice(0, 1) };
    expect(brought(present, without).parties.map(({ name }) => name)).toEqual(present.parties.map(({ name }) => name));
  });

  it('keeps what a printed paper or a scan is about, with all that speaks of', () => {
    const file = reopened(faultless());
    const next = brought(file, accepted(BOUNDARY));
    expect([next.papers, next.scans, next.binding, next.external]).toEqual([file.papers, file.scans, file.binding, file.external]);
    const ids = new Set([...next.sessions, ...next.agreements, ...next.visits, ...next.inquiries, ...next.evidence, ...next.performances, ...next.letters, ...next.extensions].map(({ id }) => id));
    for (const { subject } of file.papers) for (const id of subject?.split('.') ?? []) if (file.sessions.some((one) => one.id === id)) expect(ids).toContain(id);
  });

  it('keeps fields of a newer program', () => {
    const version = { ...accepted(BOUNDARY), weather: '雨' } as CaseFile;
    const { weather: _weather, ...present } = { ...version, remark: '改过' } as CaseFile & { weather: string };
    expect(brought(present, version)).toMatchObject({ weather: '雨' });
  });

  it.each([
    ['closed', toldUntil(WAGES, 'close'), 'closed'],
    ['archived', told(BOUNDARY), 'archived'],
  ])('is refused for a case that is %s', (_, present, rule) => {
    expect(back(present, accepted(BOUNDARY))).toMatchObject({ ok: false, error: { rule } });
  });

  it('is refused when nothing would be another', () => {
    const present = accepted(BOUNDARY);
    expect(back(present, present)).toMatchObject({ ok: false, error: { rule: 'nothing-to-bring' } });
  });
});

describe('undo', () => {
  const undone = (present: CaseFile, before: CaseFile) => undoLast(present, before, context(), present.changes.at(-1)?.what ?? '');

  it.each(BOUNDARY.steps.map((step, i) => [step.move, told(BOUNDARY, i), told(BOUNDARY, i + 1)] as const))('of %s is the case as it was, to the letter; undone again, as it had become', (_, before, after) => {
    const made = undone(after, before);
    if (!made.ok) throw new Error(made.error.say);
    const { revision: _r, savedAt: _s, changes, ...content } = made.value;
    const { revision: _r2, savedAt: _s2, changes: _c, ...was } = before;
    expect(content).toEqual(was);
    expect(changes.at(-1)?.what).toBe(`撤销：${after.changes.at(-1)?.what}`);
    const again = undone(made.value, after);
    if (!again.ok) throw new Error(again.error.say);
    expect(caseDifferences(after, again.value)).toEqual([]);
    expect(again.value.changes.at(-1)?.what).toBe(`重做：${after.changes.at(-1)?.what}`);
  });

  it.each<[string, Partial<CaseFile>]>([
    ['a number was taken', { number: { year: 2026, serial: 17, text: '第017号' } }],
    ['a paper was printed', { papers: faultless().papers }],
    ['a scan was taken in', { scans: [{ id: 's', section: 'evidence', subject: null, title: '照片', type: 'jpg', file: 'x', sha256: '', bytes: 1, pages: [], pageCount: 1, addedAt: '', addedBy: '' }] }],
    ['it was typed into another system', { external: { system: '平台', number: '1', on: null } }],
  ])('is refused where %s, and says why', (_, change) => {
    const before = mustOpen(BOUNDARY.intake);
    expect(undone({ ...before, ...change, revision: 2 }, before)).toMatchObject({ ok: false, error: { rule: 'left-the-house' } });
  });

  it('is called by what it undoes', () => {
    expect(undoWords('记录调解')).toBe('撤销：记录调解');
    expect(undoWords('撤销：记录调解')).toBe('重做：记录调解');
    expect(undoWords('重做：记录调解')).toBe('撤销：记录调解');
  });
});
