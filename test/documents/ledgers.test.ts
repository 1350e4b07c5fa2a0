// Ledgers of many cases: what a line says, what is left out, their pages; and that nothing private is in them.
import { describe, expect, it } from 'vitest';
import { caseRow, ledgerContent, ledgerDay, visitRow, type CaseRow } from '../../main/documents';
import { saidIn } from '../../main/documents/content/field-names';
import { readBack } from '../../main/documents/fidelity/read-back';
import { renderPaper } from '../../main/documents/render-paper';
import { inkOf } from '../../main/documents/typeset/printed-text';
import type { CaseFile } from '../../main/domain/case';
import { SHIPPED_REFERENCE } from '../../main/reference';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { DECLINED } from '../../main/reference/samples/declined';
import { FAILED } from '../../main/reference/samples/failed';
import { ORAL } from '../../main/reference/samples/oral';
import { SAMPLE_SETTINGS } from '../../main/reference/samples/room';
import { SPOT } from '../../main/reference/samples/spot';
import { WAGES } from '../../main/reference/samples/wages';
import { WATER } from '../../main/reference/samples/water';
import { WORKERS } from '../../main/reference/samples/workers';
import { rollForward } from '../../main/domain/holidays';
import { accepted, BOOK, mustOpen, TODAY, told } from '../helpers/cases';

const ALL = [WAGES, BOUNDARY, ORAL, WORKERS, SPOT, WATER, FAILED, DECLINED].map((sample) => told(sample));
const YEAR = { from: '2026-01-01', to: '2026-12-31' };
const line = (file: CaseFile, today = TODAY) => caseRow(file, SHIPPED_REFERENCE, today);
const pagesOf = async (content: ReturnType<typeof ledgerContent>) => {
  const result = await renderPaper(content, { draft: false });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return readBack(result.value.bytes);
};
const inkOn = (pages: Awaited<ReturnType<typeof pagesOf>>) => pages.map((page) => inkOf(page.words.map((w) => w.text).join('')));

describe('a line of the ledger of cases', () => {
  it('says 逾期 from the day on which the agenda does: not before the day after holidays is over', () => {
    const signed = told(BOUNDARY, BOUNDARY.steps.findIndex(({ move }) => move === 'sign') + 1);
    // 2026-03-28 is a Saturday: the last day is Monday.
    const agreements = signed.agreements.map((a) => ({ ...a, obligations: a.obligations.map((o) => ({ ...o, schedule: { type: 'once' as const, due: '2026-03-28' } })) }));
    const on = (today: string) => caseRow({ ...signed, agreements }, SHIPPED_REFERENCE, today, (day) => rollForward(day, BOOK.calendar)).performance;
    expect(['2026-03-30', '2026-03-31'].map(on)).toEqual(['未到期', '逾期']);
  });

  it.each([
    ['B', told(WAGES), ['2026.1.15', '调解成功', '书面', '已履行', '']],
    ['A', told(BOUNDARY), ['2026.3.9', '调解成功', '书面', '已履行', '2026.6.30']],
    ['C', told(ORAL), ['2026.5.6', '调解成功', '口头', '已履行', '']],
    ['D', told(WATER), ['2026.7.6', '调解成功', '书面', '逾期', '']],
    ['G', told(FAILED), ['2026.8.17', '调解不成', '', '', '2026.9.15']],
    ['H', told(DECLINED), ['2026.10.14', '不予受理', '', '', '']],
    ['just accepted', accepted(BOUNDARY), ['2026.3.9', '已受理', '', '', '']],
    ['just registered', mustOpen(BOUNDARY.intake), ['2026.3.9', '待受理', '', '', '']],
  ])('of %s', (_, file, expected) => {
    const { acceptedOn, result, form, performance, archivedOn } = line(file);
    expect([acceptedOn, result, form, performance, archivedOn]).toEqual(expected);
  });

  it('names up to five parties, of more the first and how many; the story shortened and said to be', () => {
    expect(line(told(WATER)).parties).toBe('向大明等9方');
    expect(line(told(WAGES)).parties).toBe('田茂军、吴冬梅、龙小虎、重庆云隘山货有限公司');
    expect(line(told(WATER)).brief).toMatch(/^上寨、下寨八户.{40,}……$/u);
    expect(line(told(ORAL)).brief).toBe('两家共用水井湾一口水堰，栽秧时节争着放水，在田坎上吵闹。');
    const rare = { ...told(ORAL), dispute: { ...told(ORAL).dispute, brief: '𬱖'.repeat(80) } };
    expect([...line(rare).brief]).toHaveLength(62);
  });

  it('has the day of acceptance, else of registration; a clue is in no ledger', () => {
    expect(ledgerDay(told(BOUNDARY))).toBe('2026-03-09');
    expect(ledgerDay(mustOpen({ ...BOUNDARY.intake, registeredOn: null }))).toBeNull();
  });

  it('holds nothing of what is private', () => {
    for (const file of ALL) {
      const text = saidIn([line(file), file.visits.map((v) => visitRow(file, v))]).map((s) => s.text).join('');
      expect(text).not.toMatch(/50029919|1990000|民转刑|持刀|疑难/);
    }
  });
});

describe('the ledger of cases', () => {
  it('prints on its side, every line whole, with span and count', async () => {
    const pages = await pagesOf(ledgerContent('cases', ALL.map((file) => line(file)), YEAR, 0, SAMPLE_SETTINGS));
    expect(pages[0]!.width).toBeGreaterThan(pages[0]!.height);
    const [ink = ''] = inkOn(pages);
    expect(ink).toContain('人民调解登记簿云隘镇人民调解委员会2026年共8件');
    expect(ink).toContain('序号卷号受理日期当事人纠纷类型简要情况调解员调解结果协议形式履行情况归档日期');
    expect(ink).toContain('石显忠');
    await expect(`${inkOn(pages).join('\n')}\n`).toMatchFileSnapshot('../fixtures/documents/golden/ledger-cases.txt');
  });

  it('has its header on every page, and says when cases could not be read', async () => {
    const rows: CaseRow[] = Array.from({ length: 120 }, (_, i) => ({ ...line(told(BOUNDARY)), number: `（2026）云隘人调字第${String(i + 1).padStart(3, '0')}号` }));
    const pages = inkOn(await pagesOf(ledgerContent('cases', rows, { from: '2026-01-01', to: '2026-06-30' }, 2, SAMPLE_SETTINGS)));
    expect(pages.length).toBeGreaterThan(5);
    expect(pages[0]).toContain('2026年1月1日至2026年6月30日共120件另有2件案卷打不开，没有列入。');
    for (const page of pages) expect(page).toContain('序号卷号受理日期当事人');
    expect(pages.at(-1)).toContain('（2026）云隘人调字第120号');
    expect(pages.at(-1)).toContain(`第${pages.length}页共${pages.length}页`);
  });

  it('of a year without cases says so', async () => {
    expect(inkOn(await pagesOf(ledgerContent('cases', [], YEAR, 0, SAMPLE_SETTINGS)))[0]).toContain('共0件本期没有登记的案件。');
  });

  it('refuses a character nobody can print, and says in which case', async () => {
    const rows = ALL.map((file) => line(file)).map((row, i) => (i === 2 ? { ...row, parties: '\ue000' } : row));
    expect(await renderPaper(ledgerContent('cases', rows, YEAR, 0, SAMPLE_SETTINGS), { draft: false })).toMatchObject({ ok: false, error: { kind: 'unprintable', characters: [{ where: '第3个登记的案件的当事人' }] } });
  });
});

describe('the ledger of visits', () => {
  it('has a line for each visit', async () => {
    const rows = ALL.flatMap((file) => file.visits.map((visit) => visitRow(file, visit)));
    expect(rows).toHaveLength(7);
    const pages = await pagesOf(ledgerContent('visits', rows, YEAR, 0, SAMPLE_SETTINGS));
    expect(inkOn(pages)[0]).toContain('回访登记簿云隘镇人民调解委员会2026年共7次');
    await expect(`${inkOn(pages).join('\n')}\n`).toMatchFileSnapshot('../fixtures/documents/golden/ledger-visits.txt');
  });

  it('has who was not reached, and does not count them as visited', async () => {
    const [visit] = told(BOUNDARY).visits;
    const rows = [visitRow(told(BOUNDARY), visit!), visitRow(told(BOUNDARY), { ...visit!, id: 'x', on: '2026-04-12', reached: false, satisfaction: null, findings: '' })];
    const [ink] = inkOn(await pagesOf(ledgerContent('visits', rows, YEAR, 0, SAMPLE_SETTINGS)));
    expect(ink).toContain('共1次，另有1次未联系上');
    expect(ink).toContain('未联系上杨正和');
  });
});
