// The terminal door, verb by verb, on real folders. One demo is made for all, by the built program; each test works on a copy, and
// asks the verb in this process unless what it is about is the process itself.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAIN_FORMS, type Form } from '../../main/domain/paper';
import { cli, verb } from '../helpers/cli';

let root: string;
let made: string;
const PASSPHRASE = '界桩 沟心线 杉树';
const secret = { HESHIBU_PASSPHRASE: PASSPHRASE };

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'heshibu-cli-test-'));
  made = join(root, 'demo');
  const ran = await cli(['demo', '--out', made, '--json'], secret);
  if (ran.code !== 0) throw new Error(ran.err);
  writeFileSync(join(root, 'demo.json'), ran.out);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

let next = 0;
/** A fresh copy of the demo's data folder. */
function data(): string {
  const folder = join(root, `data-${(next += 1)}`);
  cpSync(join(made, '案卷数据'), folder, { recursive: true });
  return folder;
}
const fresh = () => join(root, `fresh-${(next += 1)}`);

/** Hash of every file that is not derived, to see that nothing changed; the record of use says that somebody asked. */
function hashes(folder: string): string {
  const hash = createHash('sha256');
  const walk = (at: string) => {
    for (const name of readdirSync(join(folder, at)).toSorted()) {
      const path = join(at, name);
      if (name === 'catalog' || name === 'lock' || name.startsWith('audit')) continue;
      if (statSync(join(folder, path)).isDirectory()) walk(path);
      else hash.update(path).update(readFileSync(join(folder, path)));
    }
  };
  walk('');
  return hash.digest('hex');
}

/** A failure: exit code 1, nothing on stdout, one Chinese sentence (or two) as the last line of stderr, no stack. */
function expectFailure(ran: { code: number | null; out: string; err: string }, words: RegExp) {
  expect([ran.code, ran.out]).toEqual([1, '']);
  const last = ran.err.trim().split('\n').at(-1) ?? '';
  expect(last).toMatch(words);
  expect(last).toMatch(/[。！）]$/);
  expect(ran.err).not.toMatch(/ at .*\.js:|Error:/);
}

describe('demo', () => {
  it('tells both cases of the reference and an oral one, makes their papers, backs up, restores and compares', () => {
    const { steps } = JSON.parse(readFileSync(join(root, 'demo.json'), 'utf8')) as { steps: { what: string; made: string }[] };
    expect(steps.at(-1)?.made).toMatch(/全部一致$/);
    // Those a sitting needs; covers, lists and letters come beside them.
    const main = readdirSync(join(made, '文书')).filter((name) => MAIN_FORMS.some((form) => name.includes(`-${form}.`) || name.includes(`-${form}-`)));
    expect(main.toSorted()).toEqual([
      '2026-0001-F3.pdf', '2026-0001-F6.pdf', '2026-0001-F7.pdf', '2026-0001-F9.pdf',
      '2026-0002-F3.pdf', '2026-0002-F6-2.pdf', '2026-0002-F6.pdf', '2026-0002-F7.pdf', '2026-0002-F9-2.pdf', '2026-0002-F9.pdf',
      '2026-0003-F3.pdf', '2026-0003-F6.pdf', '2026-0003-F8.pdf', '2026-0003-F9.pdf',
    ]);
    for (const name of readdirSync(join(made, '文书'))) expect(readFileSync(join(made, '文书', name)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('puts nobody’s name and no plain word of a case on the stick', () => {
    const walk = (at: string): string[] => readdirSync(at, { withFileTypes: true }).flatMap((e) => (e.isDirectory() ? walk(join(at, e.name)) : [join(at, e.name)]));
    const files = walk(join(made, 'U盘'));
    expect(files.length).toBeGreaterThan(4);
    for (const file of files) {
      expect(file).not.toMatch(/杨昌禄|石显忠|田茂军/);
      expect(readFileSync(file).includes(Buffer.from('杨昌禄'))).toBe(false);
    }
  });

  it('does not write over what is there', async () => {
    const before = hashes(join(made, '案卷数据'));
    expectFailure(await verb(['demo', '--out', made], secret), /别的文件|已有|空的文件夹/);
    expect(hashes(join(made, '案卷数据'))).toBe(before);
  });
});

describe('reading verbs', () => {
  it('list finds all, or by a search', async () => {
    const folder = data();
    const all = (await verb(['list', '--data', folder, '--json'])).json<{ cases: { number: string }[] }>();
    expect(all.cases.map((c) => c.number)).toEqual(['（2026）云隘人调字第018号', '（2026）云隘人调字第017号', '（2026）云隘人调字第003号']);
    const found = await verb(['list', '--data', folder, '--search', 'shixianzhong']);
    expect([found.code, found.out]).toEqual([0, expect.stringContaining('第017号')]);
    expect((await verb(['list', '--data', folder, '--search', '没有'])).out).toBe('没有案件。\n');
  });

  it('show says where a case stands, and gives its exchange document', async () => {
    const folder = data();
    const text = (await verb(['show', '017', '--data', folder])).out;
    expect(text).toContain('杨昌禄与石显忠山林界线纠纷');
    expect(text).toContain('申请司法确认期限：2026-04-19，顺延至2026-04-20');
    expect(text).toContain('2026-04-10 赔偿杉树损失 2,400元：已履行 2026-04-09');
    const document = (await verb(['show', '（2026）云隘人调字第017号', '--data', folder, '--json'])).json<{ heshibu: string; derived: { effectiveOn: string } }>();
    expect(document).toMatchObject({ heshibu: 'case-exchange', derived: { effectiveOn: '2026-03-20', stage: 'archived' } });
  });

  it('history says field by field what each save changed, and shows a version', async () => {
    const folder = data();
    const all = await verb(['history', '17', '--data', folder]);
    expect(all.code).toBe(0);
    expect(all.out).toMatch(/^第\d+版　\d{4}-\d{2}-\d{2} \d{2}:\d{2}　/);
    expect(all.out).toMatch(/  履行记录 4月9日：（空） → .*金额：2,400元/);
    const { versions } = (await verb(['history', '17', '--json', '--data', folder])).json<{ versions: { revision: number; whole: boolean; differences: unknown[] }[] }>();
    expect(versions.every(({ whole }) => whole)).toBe(true);
    expect(versions.at(0)?.differences.length).toBeGreaterThan(0);
    expect((await verb(['history', '17', '--version', '1', '--data', folder])).out).toContain('简要情况：双方“大坳湾”');
    expect(await verb(['history', '17', '--version', '99', '--data', folder])).toMatchObject({ code: 1, out: '' });
    expect(await verb(['history', '17', '--version', 'x', '--data', folder])).toMatchObject({ code: 1, out: '' });
  });

  it('clock explain says why each clock ends on its day', async () => {
    const folder = data();
    expect((await verb(['clock', 'explain', '017', '--data', folder])).out).toContain('申请司法确认期限（进行中）：2026-04-19，顺延至2026-04-20\n  协议2026年3月20日生效，当日不算，从3月21日起算30日，到2026年4月19日（周日）届满；');
    const { clocks } = (await verb(['clock', 'explain', '017', '--data', folder, '--json'])).json<{ clocks: { rule: { id: string }; why: string }[] }>();
    expect(clocks.map(({ rule, why }) => [rule.id, why.includes('依据：')])).toEqual([['mediation', true], ['confirmation', true], ['enforcement', true]]);
    expectFailure(await verb(['clock', '017', '--data', folder]), /用法/);
  });

  it('calendar lists the days, ics writes them as a file that names nobody', async () => {
    const folder = data();
    const span = ['--from', '2026-01-01', '--to', '2026-12-31', '--data', folder];
    const { entries } = (await verb(['calendar', ...span, '--json'])).json<{ entries: { day: string; title: string; sitting: { state: string } | null }[] }>();
    const held = entries.filter((e) => e.sitting?.state === 'held');
    expect(held.length).toBeGreaterThan(2);
    const listed = await verb(['calendar', ...span]);
    expect(listed.out).toContain('已调解');
    const file = join(root, `days-${(next += 1)}.ics`);
    expect((await verb(['ics', ...span, '--out', file])).code).toBe(0);
    const text = readFileSync(file, 'utf8').replace(/\r\n /g, '');
    expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(entries.filter((e) => e.sitting !== null).length);
    for (const { title } of entries) expect(text).not.toContain(title);
    await verb(['ics', ...span, '--names', '--out', file]);
    expect(readFileSync(file, 'utf8').replace(/\r\n /g, '')).toContain(held[0]?.title);
  });

  it('due lists what is open on a day', async () => {
    const due = (await verb(['due', '--on', '2026-04-10', '--data', data(), '--json'])).json<{ on: string; items: unknown[] }>();
    expect(due.on).toBe('2026-04-10');
    expect(Array.isArray(due.items)).toBe(true);
  });

  it('schema is a JSON Schema', async () => {
    expect((await cli(['schema'])).json<{ $schema: string }>().$schema).toContain('json-schema.org');
  });

  it('documents gives frozen papers byte for byte, and says what cannot be frozen any more', async () => {
    const folder = data();
    const out = fresh();
    const ran = await verb(['documents', '017', '--out', out, '--data', folder, '--json']);
    const { papers } = ran.json<{ papers: { form: Form; frozen: boolean }[] }>();
    expect(papers.filter((p) => MAIN_FORMS.includes(p.form)).map((p) => p.frozen)).toEqual(Array(6).fill(true));
    for (const name of readdirSync(out).filter((n) => !n.includes('草稿'))) expect(readFileSync(join(out, name)).equals(readFileSync(join(made, '文书', name)))).toBe(true);
    const one = fresh();
    // Several numbers at once; a mistake in one of them makes nothing at all.
    expect((await verb(['documents', '17', '999', '--out', one, '--data', folder])).code).not.toBe(0);
    expect(existsSync(one)).toBe(false);
    await verb(['documents', '3', '--out', one, '--form', '人民调解协议书', '--data', folder]);
    expect(readdirSync(one)).toEqual(['2026-0001-F7.pdf']);
  });

  it('dossier binds the whole file, and puts a closed case into a folder', async () => {
    const [folder, out] = [data(), fresh()];
    mkdirSync(out);
    const ran = await verb(['dossier', '17', '--out', join(out, '案卷.pdf'), '--folder', join(out, '导出'), '--data', folder, '--json']);
    expect(ran.code, ran.err).toBe(0);
    const { pages, lines, exported } = ran.json<{ pages: number; lines: { first: number; last: number; form: string | null; draft: boolean }[]; exported: { name: string } }>();
    expect(readFileSync(join(out, '案卷.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(lines.map(({ form }) => form)).toEqual(expect.arrayContaining(['F3', 'F6', 'F7', 'F9']));
    // What was frozen goes in as it is; the demo closes the case after its last papers were made.
    expect(lines.filter(({ draft, form }) => draft && form !== 'L5')).toEqual([]);
    expect(pages).toBeGreaterThanOrEqual(lines.at(-1)?.last ?? 0);
    expect(readdirSync(join(out, '导出', exported.name)).toSorted()).toEqual(expect.arrayContaining(['sha256sums.txt', '案卷.html', '案卷.json', '案卷.pdf', '说明.txt']));
    expectFailure(await verb(['dossier', '17', '--data', folder]), /--out/);
    expectFailure(await verb(['dossier', '17', '--out', join(out, '没有的文件夹', 'x.pdf'), '--data', folder]), /没能把文件写进去/);
  });

  it('checkup lists what lacks, and fails while something must be mended', async () => {
    const folder = data();
    const whole = await verb(['checkup', '17', '--data', folder, '--json']);
    const findings = (ran: typeof whole) => ran.json<{ findings: { rule: string; severity: string; mend: object }[] }>().findings;
    expect(findings(whole).filter(({ severity }) => severity === 'must')).toEqual([]);
    expect(whole.code).toBe(0);
    const { derived: _, id: __, ...document } = (await verb(['show', '17', '--json', '--data', folder])).json<{ case: { number: null; agreements: { signs: unknown[] }[] }; derived: unknown; id: unknown }>();
    const file = join(root, 'unsigned.json');
    writeFileSync(file, JSON.stringify({ ...document, case: { ...document.case, number: null, agreements: document.case.agreements.map((a) => ({ ...a, signs: [] })) } }));
    const taken = (await verb(['import', file, '--data', folder, '--json'])).json<{ cases: { id: string }[] }>();
    const unsigned = await verb(['checkup', taken.cases[0]?.id ?? '', '--data', folder, '--json']);
    expect(unsigned.code).toBe(1);
    expect(findings(unsigned)).toContainEqual(expect.objectContaining({ rule: 'not-signed', severity: 'must' }));
    expect(unsigned.err).toMatch(/项必须补。案卷没有改动。/);
  });

  it('check reads everything, and names a damaged file', async () => {
    const folder = data();
    expect((await verb(['check', '--data', folder, '--json'])).json()).toMatchObject({ cases: 3, damaged: [] });
    const file = join(folder, 'cases', '2026', '0002', 'case.json');
    const bytes = readFileSync(file);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const ran = await verb(['check', '--data', folder, '--json']);
    expect(ran.code).toBe(1);
    expect(ran.json<{ damaged: { file: string; previousWhole: boolean }[] }>().damaged).toMatchObject([{ file: expect.stringContaining('2026/0002'), previousWhole: true }]);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });
});

describe('blanks', () => {
  it('gives empty forms with numbers kept back for them, other ones each time', async () => {
    const [folder, out] = [data(), `${fresh()}.pdf`];
    const make = async () => (await verb(['blanks', '--out', out, '--forms', 'F9,人民调解协议书', '--reserve', '2', '--data', folder, '--json'])).json<{ pages: number; numbers: string[] }>();
    const first = await make();
    const second = await make();
    expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-');
    expect(first.pages).toBeGreaterThanOrEqual(4);
    expect(new Set([...first.numbers, ...second.numbers]).size).toBe(4);
    const before = hashes(folder);
    expect((await verb(['blanks', '--out', out, '--data', folder])).code).toBe(0);
    expectFailure(await verb(['blanks', '--out', out, '--reserve', '2', '--forms', 'F77', '--data', folder]), /没有“F77”这种文书/);
    expectFailure(await verb(['blanks', '--data', folder]), /--out/);
    expect(hashes(folder)).toBe(before);
  });
});

describe('ledger', () => {
  it('gives the year’s ledger of cases, or of visits, and says what is wrong with a call', async () => {
    const folder = data();
    const out = join(root, `ledger-${next}.pdf`);
    const ran = await verb(['ledger', '--year', '2026', '--out', out, '--data', folder, '--json']);
    expect(JSON.parse(ran.out)).toMatchObject({ kind: 'cases', year: 2026, rows: 3, unread: 0, pages: 1 });
    expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-');
    const visits = await verb(['ledger', '--year', '2026', '--visits', '--out', out, '--data', folder]);
    expect(visits.out).toContain('回访登记簿（2026年）：4行，共1页');
    const wrong = await verb(['ledger', '--year', '今年', '--out', out, '--data', folder]);
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('请用 --year 指定年份')]);
  });
});

describe('import', () => {
  async function exported(folder: string) {
    const { derived: _d, id: _i, ...document } = (await verb(['show', '017', '--data', folder, '--json'])).json<Record<string, unknown>>();
    return document as { case: { parties: { name: string }[]; number: { serial: number; text: string } } };
  }

  it('takes documents in, all or none, and names the wrong field', async () => {
    const folder = data();
    const good = await exported(folder);
    good.case.number = { ...good.case.number, serial: 40, text: '（2026）云隘人调字第040号' };
    const bad = structuredClone(good);
    bad.case.parties[1]!.name = '';
    const [goodFile, badFile] = [join(root, 'good.json'), join(root, 'bad.json')];
    writeFileSync(goodFile, JSON.stringify(good));
    writeFileSync(badFile, `\ufeff${JSON.stringify(bad)}`);
    const before = hashes(folder);
    expectFailure(await verb(['import', goodFile, badFile, '--data', folder]), /bad\.json.*case\.parties\.1\.name：请填写姓名/);
    expect(hashes(folder)).toBe(before);
    const ran = await verb(['import', goodFile, '--data', folder]);
    expect([ran.code, ran.out]).toEqual([0, '导入了1个案件：（2026）云隘人调字第040号\n']);
    expectFailure(await verb(['import', goodFile, '--data', folder]), /第040号已经用过/);
  });

  it.each([
    ['not JSON', '{"heshibu"', /不是 JSON/],
    ['something else', '[1,2,3]', /一个案件也没有导入/],
    ['prototype keys', '{"__proto__":{"x":1},"heshibu":"case-exchange","version":1,"case":{}}', /一个案件也没有导入/],
    ['very deep', '['.repeat(50_000) + ']'.repeat(50_000), /一个案件也没有导入/],
  ])('refuses %s', async (_, text, words) => {
    const file = join(root, 'odd.json');
    writeFileSync(file, text);
    const folder = data();
    const before = hashes(folder);
    expectFailure(await verb(['import', file, '--data', folder]), words);
    expect(hashes(folder)).toBe(before);
  });
});

describe('backup, verify, restore', () => {
  it('go round, onto the drive and into an empty folder', async () => {
    const [folder, drive, into] = [data(), fresh(), fresh()];
    mkdirSync(drive);
    const written = async () => (await verb(['backup', drive, '--data', folder, '--json'], secret)).json<{ newBytes: number }>().newBytes;
    const first = await written();
    expect(first).toBeGreaterThan(500_000);
    expect(await written()).toBeLessThan(first / 20);
    expect((await verb(['backup', drive, '--data', folder], secret)).out).toContain('可以拔出U盘了');
    expect((await verb(['verify', drive], secret)).out).toContain('备份完好');
    expect((await verb(['restore', drive, '--data', into, '--json'], secret)).json()).toEqual({ cases: 3 });
    expect((await verb(['list', '--data', into, '--search', '大坳湾'])).out).toContain('第017号');
  });

  it('say what is wrong and change nothing: passphrase wrong, missing, too short; no backup there; folder not empty', async () => {
    const [folder, drive] = [data(), fresh()];
    mkdirSync(drive);
    expectFailure(await verb(['backup', drive, '--data', folder], { HESHIBU_PASSPHRASE: '短' }), /口令太短/);
    expectFailure(await verb(['backup', drive, '--data', folder]), /HESHIBU_PASSPHRASE/);
    expect(readdirSync(drive)).toEqual([]);
    expectFailure(await verb(['verify', drive], secret), /没有和事簿的备份/);
    await verb(['backup', drive, '--data', folder], secret);
    expectFailure(await verb(['verify', drive], { HESHIBU_PASSPHRASE: '不对的口令一二三' }), /口令不对/);
    const before = hashes(folder);
    expectFailure(await verb(['restore', drive, '--data', folder], secret), /别的文件|空的文件夹/);
    expect(hashes(folder)).toBe(before);
    expectFailure(await verb(['backup', join(root, 'nowhere'), '--data', folder], secret), /U盘|找不到/);
  });

  it('restore --over sets present data aside whole', async () => {
    const [folder, drive] = [data(), fresh()];
    mkdirSync(drive);
    await verb(['backup', drive, '--data', folder], secret);
    const before = hashes(folder);
    expect((await verb(['restore', drive, '--data', folder, '--over'], secret)).code).toBe(0);
    const aside = readdirSync(root).find((name) => name.startsWith(`${folder.slice(root.length + 1)}.`));
    expect(aside && hashes(join(root, aside))).toBe(before);
  });

  it('never show the passphrase while it is typed', async () => {
    const { spawn } = await import('node:child_process');
    const drive = join(made, 'U盘');
    const { CLI } = await import('../helpers/cli');
    // `script` gives the program a terminal, so that it asks.
    const child = spawn('script', ['-qec', `'${process.execPath}' '${CLI}' verify '${drive}'`, '/dev/null'], { env: { PATH: process.env['PATH'] ?? '', TERM: 'xterm' } });
    let shown = '';
    const asked = new Promise<void>((resolve) => child.stdout.on('data', (d) => (shown += d).includes('备份口令') && resolve()));
    await asked;
    child.stdin.write(`${PASSPHRASE}\n`);
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, shown]).toEqual([0, expect.stringContaining('备份完好')]);
    expect(shown).not.toContain('界桩');
  });
});

describe('wrong calls', () => {
  it.each([
    [['fly'], /没有“fly”这个动词/],
    [['list'], /--data/],
    [['list', '--data', '/nowhere/at/all'], /找不到|没有/],
    [['list', '--colour'], /参数不对/],
    [['show', '--data', 'DATA'], /请写明卷号/],
    [['show', '999', '--data', 'DATA'], /没有找到卷号“999”/],
    [['due', '--on', '2026-02-30', '--data', 'DATA'], /日期不对/],
    [['calendar', '--from', '2026-13-01', '--data', 'DATA'], /日期不对/],
    [['calendar', '--from', '2026-01-01', '--to', '2028-01-01', '--data', 'DATA'], /最多看400天/],
    [['ics', '--data', 'DATA'], /--out/],
    [['due', '--ahead', '-1', '--data', 'DATA'], /参数不对|--ahead/],
    [['documents', '17', '--data', 'DATA'], /--out/],
    [['documents', '17', '--out', 'x', '--form', 'F99', '--data', 'DATA'], /没有“F99”这种文书/],
    [['import', '--data', 'DATA'], /要导入的文件/],
    [['import', '/nowhere.json', '--data', 'DATA'], /读不到文件/],
    [['backup'], /U盘文件夹/],
    [['restore', '/nowhere'], /--data/],
  ])('%j', async (args, words) => {
    const folder = data();
    expectFailure(await verb(args.map((a) => (a === 'DATA' ? folder : a)), secret), words);
  });

  it('ends the process with the code and the words of the verb', async () => {
    const folder = data();
    const good = await cli(['list', '--data', folder, '--search', 'shixianzhong']);
    expect([good.code, good.out]).toEqual([0, expect.stringContaining('第017号')]);
    expectFailure(await cli(['show', '999', '--data', folder]), /没有找到卷号“999”/);
  });

  it('does not open a folder that another program has open', async () => {
    const folder = data();
    // This process is alive and stands in the lock as somebody else's would.
    const { openStore } = await import('../../main/store');
    const { searchText } = await import('../../main/search');
    const store = await openStore(folder, { clock: { today: () => '2026-11-23', now: () => '2026-11-23T01:00:00.000Z' }, newId: () => 'x', searchText });
    expect(store.ok).toBe(true);
    expectFailure(await cli(['list', '--data', folder]), /另一个和事簿/);
    if (store.ok) await store.value.close();
    expect((await verb(['list', '--data', folder])).code).toBe(0);
  });

  it('leaves no temporary folders behind', async () => {
    const temp = fresh();
    mkdirSync(temp);
    await cli(['list', '--data', data()], { TMPDIR: temp });
    expect(existsSync(temp) && readdirSync(temp)).toEqual([]);
  });
});
