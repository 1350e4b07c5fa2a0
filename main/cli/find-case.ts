// Which case a person means by '017', '（2026）云隘人调字第017号' or '2026-0001'.
import type { House } from '../calls/house';
import type { CaseRow } from '../contract/shapes';
import { must, VerbFailed } from './terminal';

/** The one case that fits; several or none end the verb. */
export async function findCase(house: House, word: string | undefined): Promise<CaseRow> {
  if (word === undefined || word.trim() === '') throw new VerbFailed('请写明卷号，例如 017。');
  const { rows } = must(await house.ask('cases.list', { filter: { text: word }, offset: 0, limit: 500 }));
  const exact = rows.filter((row) => row.id === word || row.number === word);
  const serial = /^0*(\d{1,6})$/.exec(word)?.[1];
  const bySerial = serial === undefined ? [] : rows.filter((row) => row.serial === Number(serial));
  const found = [exact, bySerial, rows].find((list) => list.length > 0) ?? [];
  const [only] = found;
  if (only === undefined) throw new VerbFailed(`没有找到卷号“${word}”的案件。`);
  if (found.length > 1) throw new VerbFailed(`“${word}”对应多个案件：${found.slice(0, 5).map((r) => r.number || r.id).join('、')}。请写得更完整。`);
  return only;
}
