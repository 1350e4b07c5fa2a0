// The contact sheet of all forms in the folder's README: CONTACT_SHEET=1 npx vitest run test/documents/contact-sheet.test.ts
// Needs pdftoppm and ImageMagick's montage; left out otherwise. Look at the picture before it goes in.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { caseRow, FILLED_FORMS, ledgerContent, paperOffers } from '../../main/documents';
import { renderPaper, type Printable } from '../../main/documents/render-paper';
import { SHIPPED_REFERENCE } from '../../main/reference';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { DECLINED } from '../../main/reference/samples/declined';
import { FAILED } from '../../main/reference/samples/failed';
import { SAMPLE_SETTINGS } from '../../main/reference/samples/room';
import { SPOT } from '../../main/reference/samples/spot';
import { WAGES } from '../../main/reference/samples/wages';
import { WATER } from '../../main/reference/samples/water';
import { WORKERS } from '../../main/reference/samples/workers';
import { needing } from '../fixtures/documents/cases';
import { contentOf } from '../fixtures/documents/papers';
import { TODAY, told } from '../helpers/cases';

const PICTURE = join(import.meta.dirname, '../../main/documents/forms.png');
/** The first of these that has a form shows it. */
const CASES = [BOUNDARY, WAGES, WATER, WORKERS, FAILED, DECLINED, SPOT];

describe.skipIf(!process.env['CONTACT_SHEET'])('the contact sheet', () => {
  it('shows the first page of every form, and the ledger', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'heshibu-forms-'));
    // Nobody in the invented cases was handed on for aid; here one is.
    const files = [...CASES.map((sample) => told(sample)), needing(told(BOUNDARY))];
    const put = async (name: string, content: Printable) => {
      const result = await renderPaper(content, { draft: false });
      if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
      writeFileSync(join(folder, `${name}.pdf`), result.value.bytes);
      execFileSync('pdftoppm', ['-r', '60', '-gray', '-png', '-f', '1', '-singlefile', `${name}.pdf`, name], { cwd: folder });
    };
    for (const [i, form] of FILLED_FORMS.entries()) {
      const found = files.flatMap((file) => paperOffers(file).filter((o) => o.form === form && o.lacking === '').map(({ subject }) => ({ file, subject })))[0];
      expect([form, found !== undefined]).toEqual([form, true]);
      if (found) await put(`${String(i).padStart(2, '0')}-${form}`, contentOf(found.file, form, found.subject));
    }
    const year = { from: '2026-01-01', to: '2026-12-31' };
    await put('99-L7', ledgerContent('cases', files.slice(0, CASES.length).map((file) => caseRow(file, SHIPPED_REFERENCE, TODAY)), year, 0, SAMPLE_SETTINGS));
    const pages = readdirSync(folder).filter((name) => name.endsWith('.png')).toSorted();
    execFileSync('montage', [...pages.flatMap((name) => ['-label', name.replace(/^\d+-|\.png$/g, ''), name]), '-tile', '7x', '-geometry', '300x424+6+6', '-background', '#999', '-colors', '16', '-define', 'png:compression-level=9', PICTURE], { cwd: folder });
    rmSync(folder, { recursive: true });
    expect(statSync(PICTURE).size).toBeLessThan(1_200_000);
  }, 300_000);
});
