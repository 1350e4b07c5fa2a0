// Reference data in force in this room: the lists shipped with the program, or the room's own file in place of a whole list.
import type { z } from 'zod';
import { Reference } from '../contract/shapes';
import { ETHNIC_GROUPS, PHRASES, QUICK_ETHNIC_GROUPS, SHIPPED_REFERENCE, WORD_LISTS } from '../reference';
import { mergeYears } from '../domain/holiday-changes';
import type { HolidayYear } from '../domain/holidays';
import { ifThere, type DiskIo } from './disk';
import { writeDurably } from './durable-file';
import type { Layout } from './layout';

export const SHIPPED: Reference = {
  ...SHIPPED_REFERENCE,
  words: WORD_LISTS,
  phrases: PHRASES,
  ethnicGroups: [...ETHNIC_GROUPS],
  quickEthnicGroups: [...QUICK_ETHNIC_GROUPS],
};

/** The room's own holiday years stand over the shipped ones, year by year; every other file takes the place of a whole list. */
const HOLIDAYS = 'holidays.json';

/** reference/<name>.json in the data folder: plain JSON without a seal, for people to edit. */
export const REFERENCE_FILES = {
  'categories.json': { list: 'categories', name: '纠纷类别' },
  'holidays.json': { list: 'holidays', name: '节假日表' },
  'clock-rules.json': { list: 'clockRules', name: '期限规则' },
  'visit-rules.json': { list: 'visitRules', name: '回访规则' },
  'duty-rules.json': { list: 'dutyRules', name: '排查例会规则' },
  'words.json': { list: 'words', name: '用词提醒' },
  'phrases.json': { list: 'phrases', name: '常用语' },
  'ethnic-groups.json': { list: 'ethnicGroups', name: '民族' },
  'quick-ethnic-groups.json': { list: 'quickEthnicGroups', name: '常用民族' },
} as const satisfies Record<string, { list: keyof Reference; name: string }>;

/** Shipped lists with the room's own put in. A file that cannot be used is said through `ignored`; the shipped list is in force then. */
export async function readReference(disk: DiskIo, layout: Layout, ignored: (file: string, say: string) => void): Promise<Reference> {
  let reference = SHIPPED;
  for (const [file, { list, name }] of Object.entries(REFERENCE_FILES)) {
    const own = await readOwn(disk, layout, file, Reference.shape[list]);
    if (own === null) continue;
    if (own.ok) reference = { ...reference, [list]: file === HOLIDAYS ? mergeYears(SHIPPED.holidays, own.value as HolidayYear[]) : own.value };
    else ignored(file, `本室自己的${name}（reference/${file}）不能用（${own.why}），现在用的是程序自带的。`);
  }
  return reference;
}

async function readOwn(disk: DiskIo, layout: Layout, file: string, shape: z.ZodType): Promise<{ ok: true; value: unknown } | { ok: false; why: string } | null> {
  let text: string;
  try {
    const bytes = await ifThere(disk.readFile(layout.at('reference', file)), null);
    if (bytes === null) return null;
    // Windows' editor puts a byte order mark in front.
    text = bytes.toString('utf8').replace(/^\ufeff/, '');
  } catch {
    return { ok: false, why: '读不出来' };
  }
  try {
    const parsed = shape.safeParse(JSON.parse(text));
    return parsed.success ? { ok: true, value: parsed.data } : { ok: false, why: `内容不对：${parsed.error.issues[0]?.path.join('.') ?? ''}` };
  } catch {
    return { ok: false, why: '格式不对' };
  }
}

/** Years of a list that are not as shipped: what the room entered or brought in. */
export function ownYears(holidays: readonly HolidayYear[]): HolidayYear[] {
  return holidays.filter((year) => !SHIPPED.holidays.some((shipped) => JSON.stringify(shipped) === JSON.stringify(year)));
}

/** Writes the room's own holiday years, all of them. */
export async function writeOwnYears(disk: DiskIo, layout: Layout, own: readonly HolidayYear[]): Promise<void> {
  await writeDurably(disk, layout.at('reference', HOLIDAYS), Buffer.from(`${JSON.stringify(own, null, 2)}\n`), { keepPrevious: true });
}
