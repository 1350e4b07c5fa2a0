// Every named bad state, through the house: it starts far enough, says what is wrong, finds it, mends what it can, and loses no byte.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordsFor } from '../../main/contract/words';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { testHouse, tempFolder } from '../helpers/house';
import { hashesBelow, livedIn, SECRET, Spoil } from './room';
import { STATES } from './states';

let template = '';
beforeAll(async () => {
  template = mkdtempSync(join(tmpdir(), 'heshibu-damage-'));
  await livedIn(join(template, 'data'));
});
afterAll(() => rmSync(template, { recursive: true, force: true }));

/** A PC whose program was closed, with the folder in that state. */
async function inState({ make }: (typeof STATES)[number]) {
  const root = await tempFolder();
  const data = join(root, 'data');
  const config = join(root, 'home');
  cpSync(join(template, 'data'), data, { recursive: true, preserveTimestamps: true });
  mkdirSync(config);
  writeFileSync(join(config, 'config.json'), JSON.stringify({ folder: data }));
  make(new Spoil(data, config));
  const before = hashesBelow(data);
  const told = join(root, 'told.txt');
  const house = await testHouse({ pickers: { chooseFolder: async () => null, saveFileAs: async () => told, chooseFile: async () => null } }, root);
  return { root, data, house, before, told };
}

/** Everything a person typed into the sample room, and where it lies. */
const PRIVATE = [SECRET, '杨昌禄', '石显忠', '吴晓雨', '杨正和', '云隘', '老杨工作室', '岩坪', '500299', '登记重了', '副本', '冲突', 'DESKTOP', '微信', 'OTHER-PC', 'KINGSTON', tmpdir(), ...BOUNDARY.intake.parties.map(({ name }) => name)];

describe.each(STATES)('$name', (state) => {
  it('is said, found and mended, and no byte is lost', async () => {
    const { data, house, before, told } = await inState(state);
    const nothingLost = () => {
      const after = hashesBelow(data);
      expect([...before].filter((hash) => !after.has(hash))).toEqual([]);
    };
    const now = await house.must('app.state', {});
    expect(now.state).toBe(state.opens ? 'open' : 'trouble');
    if (now.state === 'trouble') {
      const { what, safe, next } = wordsFor(now.error);
      if (state.told) expect(what + safe + next).toMatch(state.told);
      expect([safe, next]).not.toContain('');
      const { items } = await house.must('data.mendPlan', {});
      expect(items.map(({ file }) => file)).toEqual(state.offers ?? []);
      if (state.offers) expect((await house.must('data.mend', {})).state).toBe('open');
      nothingLost();
    }
    if (now.state === 'open') {
      const said = now.notices.map(({ say }) => say);
      if (state.told) expect(said.join('\n')).toMatch(state.told);
      else expect(said).toEqual([]);
      const report = await house.must('data.check', {});
      expect(report.findings.map(({ kind, will }) => [kind, will !== null]).toSorted()).toEqual(state.finds.toSorted());
      for (const { say, will, next } of report.findings) {
        expect(say).toMatch(/。$/);
        expect(will ?? next).not.toBe('');
      }
      const keys = report.findings.filter(({ will }) => will !== null).map(({ key }) => key);
      if (keys.length > 0) {
        const done = await house.must('data.repair', { keys });
        expect(done.failed).toEqual([]);
        expect(done.done).toHaveLength(keys.length);
        const again = await house.must('data.check', {});
        expect(again.findings.map(({ kind }) => kind)).toEqual(state.left ?? []);
      }
      nothingLost();
      // Work goes on: an untouched case opens, a new one is taken.
      if (!['2026-0003'].some((id) => report.findings.some(({ caseId }) => caseId === id))) await house.must('cases.open', { id: '2026-0003' });
      await house.must('cases.register', { draft: null, intake: BOUNDARY.intake });
    }
    await house.must('data.diagnose', {});
    const text = readFileSync(told, 'utf8');
    for (const word of PRIVATE) expect(text).not.toContain(word);
  });
});
