// 组字描述 on paper: the note after the signatures, the drawing beside it, and what happens when the drawing is not there.
import { describe, expect, it } from 'vitest';
import type { PaperContent } from '../../main/documents';
import { renderPaper } from '../../main/documents/render-paper';
import { DescribedCharacter } from '../../main/domain/described-character';
import type { CaseFile } from '../../main/domain/case';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { withPartyCount } from '../fixtures/documents/cases';
import { contentOf, linesOn, makeable, printed } from '../fixtures/documents/papers';
import { told } from '../helpers/cases';
import { png } from '../helpers/pictures';

const WRITTEN = '（上山下夆）';
const DRAWN = { file: 'character-0.png', sha256: '0'.repeat(64), width: 80, height: 60 };
const character = (drawing: DescribedCharacter['drawing'], written = WRITTEN) => DescribedCharacter.parse({ id: written, written, drawing, at: '2026-03-09T01:00:00.000Z' });
const named = (file: CaseFile, name: string, described: DescribedCharacter[]): CaseFile => ({
  ...file,
  parties: file.parties.map((p, i) => (i === 0 ? { ...p, name } : p)),
  describedCharacters: described,
});
const boundary = told(BOUNDARY);
const drawn = named(boundary, `杨${WRITTEN}禄`, [character(DRAWN)]);
const withBytes = (content: PaperContent): PaperContent => ({ ...content, drawings: [{ file: DRAWN.file, bytes: png(80, 60) }] });
const NOTE = `注：“${WRITTEN}”为组字描述，原字见右图。`;

describe('a character that could only be described', () => {
  it('is noted at the end of every paper that has it, with its drawing', async () => {
    for (const { form, subject } of makeable(drawn)) {
      const content = contentOf(drawn, form, subject);
      const said = JSON.stringify(content.words).includes(WRITTEN);
      expect([form, content.notes.length]).toEqual([form, said ? 1 : 0]);
      const made = await renderPaper(withBytes(content), { draft: false });
      if (!made.ok) throw new Error(`${form}: ${JSON.stringify(made.error)}`);
      expect([form, Buffer.from(made.value.bytes).toString('latin1').split('/Subtype /Image').length - 1]).toEqual([form, said ? 1 : 0]);
    }
  });

  it('stands after the signatures, on their page, and before an annex', async () => {
    const pages = (await printed(withBytes(contentOf(drawn, 'F7', 'agreement')))).map((page) => linesOn(page));
    expect(pages.at(-1)?.at(-1)).toBe(NOTE);
    expect(pages.at(-1)?.join('')).toContain('（人民调解委员会印章）');
    const nine = named(withPartyCount(9), `杨${WRITTEN}禄`, [character(DRAWN)]);
    const lines = (await printed(withBytes(contentOf(nine, 'F6', 'second')))).flatMap(linesOn);
    expect(lines.indexOf(NOTE)).toBeGreaterThan(lines.findIndex((line) => line.includes('记录人（签名）')));
    expect(lines.indexOf('附：当事人名单')).toBeGreaterThan(lines.indexOf(NOTE));
  });

  it('says so in words where nobody drew it; several each have their note', async () => {
    const file = named(boundary, `杨${WRITTEN}（左石右鼎）`, [character(null), character(null, '（左石右鼎）'), character(null, '（上大下小）')]);
    const lines = (await printed(contentOf(file, 'F9', 'v1'))).flatMap(linesOn);
    expect(lines.slice(-2)).toEqual([`注：“${WRITTEN}”为组字描述，电脑中没有此字。`, '注：“（左石右鼎）”为组字描述，电脑中没有此字。']);
  });

  it('is not printed at all where the drawing the note speaks of is not there', async () => {
    expect(await renderPaper(contentOf(drawn, 'F7', 'agreement'), { draft: false })).toEqual({ ok: false, error: { kind: 'internal', code: 'paper-DrawingMissing' } });
  });

  it('counts as something said: a drawing made later makes papers out of date, those without the character stay', () => {
    const before = named(boundary, `杨${WRITTEN}禄`, [character(null)]);
    expect(contentOf(drawn, 'F7', 'agreement').facts).not.toBe(contentOf(before, 'F7', 'agreement').facts);
    expect(contentOf(drawn, 'F6', 'first').facts).not.toBe(contentOf(before, 'F6', 'first').facts);
    expect(contentOf(drawn, 'F11', null).facts).toBe(contentOf(boundary, 'F11', null).facts);
  });
});
