// One row of the bench: a number of ours, the same done another way in the same run, and what is to be said about it.

export interface Row {
  name: string;
  /** null: not measured here; `note` says why. */
  value: number | null;
  unit: string;
  beside?: { name: string; value: number | null }[];
  note?: string;
}

const shown = (value: number | null) => (value === null ? '—' : value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value >= 10 ? 1 : 2));

/** Width on a terminal: Chinese characters take two columns. */
const width = (text: string) => Array.from(text).reduce((sum, c) => sum + ((c.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
const pad = (text: string, to: number) => text + ' '.repeat(Math.max(0, to - width(text)));

/** The rows as one table of plain text. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ name, value, unit, beside = [], note = '' }) => [
    name,
    `${shown(value)} ${unit}`,
    beside.map((b) => `${b.name} ${shown(b.value)}`).join('；'),
    note,
  ]);
  const all = [['项目', '本程序', '并排', '说明'], ...lines];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((line) => width(line[column] ?? ''))));
  return all.map((line) => line.map((cell, i) => (i < 3 ? pad(cell, widths[i] ?? 0) : cell)).join('  ').trimEnd()).join('\n');
}

/** Says whether a promise is kept. */
export type Target = (text: string, met: boolean) => string;

/** '目标不超过3.5倍：2.9倍，达到' */
export function judged(text: string, met: boolean): string {
  return `目标${text}，${met ? '达到' : '没有达到'}`;
}

/** Rows, or one row that says why there are none. */
export async function orSaid(name: string, rows: () => Promise<Row[]>): Promise<Row[]> {
  try {
    return await rows();
  } catch (error) {
    return [{ name, value: null, unit: '', note: `这里没有测成：${error instanceof Error ? error.message.split('\n')[0] : ''}` }];
  }
}
