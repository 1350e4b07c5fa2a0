// The plan of a dossier: lawful order, signed copies in their papers' place, page numbers without a gap, and no scan ever left out.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../main/domain/case';
import { Binding, SECTIONS, type Section } from '../../main/domain/dossier';
import { directoryRows, dossierPlan, kindOf, pageRange, paginate, type Piece } from '../../main/domain/dossier-plan';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { WAGES } from '../../main/reference/samples/wages';
import { withSupplement } from '../fixtures/documents/cases';
import { allFrozen, offersOf, paper, scan, sheet } from '../fixtures/dossier/files';
import { mustMove, told, tryMove } from '../helpers/cases';

const signed = { drafts: false };
const drafts = { drafts: true };
const planOf = (file: CaseFile, how = signed) => dossierPlan(file, offersOf(file), how);
const keys = (pieces: readonly Piece[]) => pieces.map(({ key }) => key);
const inSection = (pieces: readonly Piece[], section: Section) => pieces.filter((piece) => piece.section === section);

describe('order', () => {
  it('goes part by part, in a part papers, then scans, then what is on paper only', () => {
    const file = { ...allFrozen(told(BOUNDARY)), scans: [scan('visit'), scan('identity')], paperSheets: [sheet('identity'), sheet('rights')] };
    const pieces = planOf(file);
    expect(pieces.map(({ section }) => SECTIONS.indexOf(section))).toEqual(pieces.map(({ section }) => SECTIONS.indexOf(section)).toSorted((a, b) => a - b));
    expect(keys(inSection(pieces, 'identity')).slice(-2)).toEqual(['scan-identity', 'sheet-identity']);
    expect(keys(inSection(pieces, 'visit'))).toEqual(['paper-F9-v1', 'paper-F9-v2', 'scan-visit']);
  });

  it('takes sittings by day, not as entered', () => {
    const file = told(BOUNDARY);
    const turned = allFrozen({ ...file, sessions: file.sessions.toReversed() });
    expect(keys(inSection(planOf(turned), 'record')).filter((key) => key.includes('F6'))).toEqual(['paper-F6-first', 'paper-F6-second']);
  });

  it('takes a supplementary agreement after the first, whatever their days and forms', () => {
    const file = withSupplement();
    const odd = { ...file, agreements: file.agreements.toReversed().map((a) => (a.supplements === null ? { ...a, form: 'oral' as const } : { ...a, concludedOn: '2026-01-01' })) };
    expect(keys(inSection(planOf(allFrozen(odd)), 'agreement'))).toEqual(['paper-F8-agreement', 'paper-F7-supplement']);
  });
});

describe('which piece stands for a paper', () => {
  const frozen = allFrozen(told(BOUNDARY));

  it('is its signed copy where there is one: all scans of it, in their order', () => {
    const file = { ...frozen, scans: [scan('agreement', { id: 's1', subject: 'paper-F7-agreement' }), scan('agreement', { id: 's2', subject: 'paper-F7-agreement', pageCount: 2 })] };
    const [piece, ...more] = inSection(planOf(file), 'agreement');
    expect(piece).toMatchObject({ key: 'paper-F7-agreement', pages: 3, source: { from: 'scans', scans: [{ id: 's1' }, { id: 's2' }] } });
    expect(more).toEqual([]);
    expect(kindOf(piece!)).toBe('scanned');
  });

  it('is the frozen paper, even where the facts changed or its record is gone', () => {
    const [agreement] = inSection(dossierPlan(frozen, offersOf(frozen, ['F7']), signed), 'agreement');
    expect(agreement?.source).toMatchObject({ from: 'paper' });
    const orphan = { ...frozen, visits: [] };
    expect(keys(inSection(planOf(orphan), 'visit'))).toEqual(['paper-F9-v1', 'paper-F9-v2']);
  });

  it('is a draft only where drafts are asked for', () => {
    const file = told(BOUNDARY);
    expect(inSection(planOf(file), 'agreement')).toEqual([]);
    expect(inSection(planOf(file, drafts), 'agreement')).toMatchObject([{ key: 'F7.agreement', pages: null, source: { from: 'made', draft: true } }]);
  });

  it('keeps void papers out, and their signed copies in', () => {
    const old = paper('F7', 'agreement', { id: 'void', voidedAt: '2026-06-02T00:00:00.000Z' });
    const file = { ...frozen, papers: [old, ...frozen.papers], scans: [scan('agreement', { id: 'copy', subject: 'void' })] };
    expect(keys(inSection(planOf(file), 'agreement'))).toEqual(['paper-F7-agreement', 'copy']);
  });

  it('leaves out forms a case does not want, as long as nobody printed them', () => {
    const oral = told(WAGES);
    const written = { ...oral, source: { ...oral.source, kind: 'application' as const, manner: 'written' as const } };
    const offers = offersOf(written);
    const forms = (file: CaseFile) => dossierPlan(file, offers, drafts).map(({ key }) => key);
    expect(forms(written)).toContain('F2');
    expect(forms(oral)).not.toContain('F2');
  });
});

describe('page numbers', () => {
  it('run from 1 without a gap, over paper-only material too', () => {
    const file = { ...allFrozen(told(BOUNDARY)), paperSheets: [sheet('identity', 4)], scans: [scan('evidence', { pageCount: 6 })] };
    const numbered = paginate(planOf(file, drafts), () => 2);
    expect(numbered[0]?.first).toBe(1);
    numbered.forEach((piece, i) => {
      expect(piece.last).toBe(piece.first + piece.pages - 1);
      if (i > 0) expect(piece.first).toBe((numbered[i - 1]?.last ?? 0) + 1);
    });
    expect(pageRange(16, 22)).toBe('16–22');
    expect(pageRange(1, 1)).toBe('1');
  });

  it('stand in the directory, neighbours of one title in one line', () => {
    const photos = ['a', 'b', 'c'].map((id) => scan('evidence', { id, title: '现场照片' }));
    const pieces = dossierPlan({ ...told(BOUNDARY), scans: [...photos, scan('evidence', { id: 'd', title: '草图' })], paperSheets: [{ ...sheet('identity', 2, '身份证复印件'), note: '复印件' }] }, [], signed);
    expect(directoryRows(paginate(pieces, () => 1))).toEqual([
      { title: '身份证复印件', pages: '1–2', note: '复印件' },
      { title: '现场照片', pages: '3–5', note: '' },
      { title: '草图', pages: '6', note: '' },
    ]);
  });

  it('never leave out a scan or a sheet, however they are said to belong', () => {
    const section = fc.constantFrom(...SECTIONS);
    const subject = fc.constantFrom(null, 'paper-F7-agreement', 'paper-F3-', 'v1', 'gone');
    const file = allFrozen(told(BOUNDARY));
    fc.assert(
      fc.property(fc.array(fc.record({ section, subject }), { maxLength: 12 }), fc.array(section, { maxLength: 5 }), fc.boolean(), (scans, sheets, asDrafts) => {
        const full = { ...file, scans: scans.map((s, i) => scan(s.section, { id: `s${i}`, subject: s.subject })), paperSheets: sheets.map((s, i) => sheet(s, 1, '材料', `p${i}`)) };
        const pieces = planOf(full, { drafts: asDrafts });
        const placed = pieces.flatMap(({ source }) => (source.from === 'scans' ? source.scans.map(({ id }) => id) : source.from === 'sheet' ? [source.sheet.id] : []));
        expect(placed.toSorted()).toEqual([...full.scans, ...full.paperSheets].map(({ id }) => id).toSorted());
        expect(new Set(keys(pieces)).size).toBe(pieces.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('moves', () => {
  const file = told(BOUNDARY, BOUNDARY.steps.length - 1);

  it('put-paper-sheet adds, changes, and takes out again with a note of what it was', () => {
    const added = mustMove(file, 'put-paper-sheet', { item: { id: '', section: 'evidence', title: '林权证复印件', pages: 3 } });
    const [item] = added.paperSheets;
    expect(item).toMatchObject({ title: '林权证复印件', pages: 3 });
    const changed = mustMove(added, 'put-paper-sheet', { item: { ...item!, pages: 4 } });
    expect(changed.paperSheets).toEqual([{ ...item, pages: 4 }]);
    const out = mustMove(changed, 'remove', { list: 'paperSheets', id: item!.id });
    expect(out.paperSheets).toEqual([]);
    expect(out.changes.at(-1)).toMatchObject({ what: '删去纸质材料', removed: { title: '林权证复印件' } });
  });

  it('set-binding keeps what a person says, and refuses days that cannot be', () => {
    const binding = { filedBy: { id: 'wu', name: '吴晓雨' }, filedOn: '2026-06-30', retention: '长期', note: '草图为原件。' };
    expect(mustMove(file, 'set-binding', { binding }).binding).toEqual(Binding.parse(binding));
    expect(tryMove(file, 'set-binding', { binding: { ...binding, filedOn: '2027-01-01' } })).toMatchObject({ ok: false, error: { rule: 'future' } });
    expect(tryMove(file, 'set-binding', { binding: { ...binding, checkedOn: '2026-06-01' } })).toMatchObject({ ok: false, error: { rule: 'checked-before-filed' } });
  });

  it('refuse both once the case is archived', () => {
    const archived = told(BOUNDARY);
    expect(tryMove(archived, 'put-paper-sheet', { item: { id: '', section: 'note', title: '信', pages: 1 } })).toMatchObject({ ok: false, error: { rule: 'archived' } });
    expect(tryMove(archived, 'set-binding', { binding: {} })).toMatchObject({ ok: false, error: { rule: 'archived' } });
  });
});
