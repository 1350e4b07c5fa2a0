// Files from another PC that a person chooses (forms, holidays): whatever is in them, they are taken whole or refused whole, and what is
// refused leaves settings and data as they were. Cases from elsewhere: test/cli/cli.test.ts; packages: test/calls/exchange.test.ts; backups: test/backup/hostile.test.ts.
import { readdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toFormsFile } from '../../main/domain/forms-file';
import { PaperSettings } from '../../main/domain/settings';
import { HOLIDAYS } from '../../main/reference/holidays';
import { openedHouse, tempFolder } from '../helpers/house';

const FORMS_FILE = JSON.stringify(toFormsFile(PaperSettings.parse({})));
const YEAR = JSON.stringify(HOLIDAYS[0]);

/** By what is bad about it. */
const HOSTILE: Record<string, string | Uint8Array> = {
  empty: '',
  'no JSON': '{"heshibu":',
  'a bare value': '7',
  null: 'null',
  'a hundred thousand brackets': '['.repeat(100_000) + ']'.repeat(100_000),
  'a hundred thousand objects in each other': '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000),
  'a prototype for everybody': '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
  'a prototype in a file of ours': FORMS_FILE.replace('{', '{"__proto__":{"polluted":true},'),
  'a prototype in a year of ours': `[${YEAR.replace('{', '{"__proto__":{"polluted":true},"polluted":true,')}]`,
  'the same year a thousand times': `[${Array.from({ length: 1000 }, () => YEAR).join(',')}]`,
  'a number for every word': FORMS_FILE.replaceAll(/"[^"]*"(?=[,}\]])/g, '1e999'),
  'bytes that are no text': Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 89) % 256)),
  'a zip': Buffer.from('504b0304140000000800', 'hex'),
};

describe.each(['forms.import', 'holidays.import'] as const)('%s', (method) => {
  it('takes nothing of a hostile file, and nothing changes by it', async () => {
    const folder = await tempFolder();
    const file = join(folder, 'from-elsewhere.json');
    const house = await openedHouse({ pickers: { chooseFolder: async () => null, saveFileAs: async () => null, chooseFile: async () => file } });
    const before = [await house.must('app.state', {}), await readdir(house.data, { recursive: true })];
    for (const [what, content] of Object.entries(HOSTILE)) {
      await writeFile(file, content);
      const answer = await house.ask(method, {});
      // A file of the other kind is no file of this one; a harmless key more may be passed over, never carried along.
      if (answer.ok) expect(JSON.stringify(answer.value), what).not.toContain('polluted');
      else expect(answer.error.kind, what).toMatch(/^(forms-file|holiday-file|newer-format)$/);
    }
    // Larger than any file of ours: refused before it is read.
    await writeFile(file, '');
    await truncate(file, 2 ** 31);
    expect(await house.ask(method, {})).toMatchObject({ ok: false });
    expect(({} as Record<string, unknown>)['polluted']).toBe(undefined);
    expect([await house.must('app.state', {}), await readdir(house.data, { recursive: true })]).toEqual(before);
    expect(house.logged.filter(([code]) => code === 'internal')).toEqual([]);
  });
});
