// holidays.*: a year's notice brought in on a stick or typed by hand, and taken to another PC.
import { readFile, stat } from 'node:fs/promises';
import { fail, ok, type Result } from '../contract/errors';
import { HOLIDAY_FILE_LIMIT, readHolidayFile } from '../domain/holiday-file';
import type { Handlers } from './handler';
import { writeWhole } from './write-whole';

export const holidayHandlers: Handlers<'holidays'> = {
  'holidays.import': async ({ open, ports }) => {
    if (!open.ok) return open;
    const path = await ports.pickers.chooseFile('holidays');
    if (path === null) return ok({ years: null });
    const content = await readJson(path);
    if (!content.ok) return content;
    const read = readHolidayFile(content.value);
    return read.ok ? ok({ years: read.value }) : fail({ kind: 'holiday-file', fields: read.error });
  },

  'holidays.export': async ({ open, ports }) => {
    if (!open.ok) return open;
    const path = await ports.pickers.saveFileAs('节假日.json');
    if (path === null) return ok({ saved: false });
    const written = await writeWhole(path, Buffer.from(`${JSON.stringify(open.value.store.reference().holidays, null, 2)}\n`));
    return written.ok ? ok({ saved: true }) : written;
  },

  'holidays.save': async (context, { put, drop }) => {
    if (!context.open.ok) return context.open;
    const read = put.length === 0 ? ok([]) : readHolidayFile(put);
    if (!read.ok) return fail({ kind: 'bad-input', fields: read.error.map(({ path, say }) => ({ path: 'put', say: path === '' ? say : `${path}：${say}` })) });
    const saved = await context.open.value.store.saveHolidays(read.value, drop);
    if (!saved.ok) return saved;
    context.emit('house-changed', context.state());
    return ok(context.state());
  },
};

/** A file somebody chose: anything may be in it. */
async function readJson(path: string): Promise<Result<unknown>> {
  try {
    const { size } = await stat(path);
    if (size > HOLIDAY_FILE_LIMIT) return fail({ kind: 'holiday-file', fields: [] });
    // A file that grows meanwhile is cut, and then is no JSON.
    const text = (await readFile(path)).subarray(0, HOLIDAY_FILE_LIMIT).toString('utf8');
    return ok(JSON.parse(text.replace(/^\ufeff/, '')) as unknown);
  } catch {
    return fail({ kind: 'holiday-file', fields: [] });
  }
}
