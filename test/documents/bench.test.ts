// The bench rows for paper: measured, named in Chinese, beside pdfmake as it comes.
import { expect, it } from 'vitest';
import { paperRows } from '../../main/cli/bench/paper-rows';

it('gives rows with values, and the stock engine beside them', async () => {
  const rows = await paperRows({ quick: true });
  expect(rows.map((row) => row.name)).toEqual(['3页协议书PDF，启动后第一份', '3页协议书PDF，热身后', '协议书PDF大小', '两万字调解记录PDF', '4份不同的协议书，一份接一份', expect.stringMatching(/^装订一卷：\d+页，其中照片2张$/)]);
  for (const { value, unit } of rows) {
    expect(value).toBeGreaterThan(0);
    expect(['ms', 's', 'KB', 'MB']).toContain(unit);
  }
  expect(rows[0]!.beside).toEqual([{ name: 'pdfmake 原样（字体按路径）', value: expect.any(Number) }]);
});
