// Reference data in force in this room: the lists shipped with the program, or the room's own file in place of a whole list.
import type { z } from 'zod';
import { Reference } from '../contract/shapes';
import { ETHNIC_GROUPS, PHRASES, QUICK_ETHNIC_GROUPS, SHIPPED_REFERENCE, WORD_LISTS } from '../reference';
import { ifThere, type DiskIo } from './disk';
import type { Layout } from './layout';

export const SHIPPED: Reference = {
  ...SHIPPED_REFERENCE,
  words: WORD_LISTS,
  phrases: PHRASES,
  ethnicGroups: [...ETHNIC_GROUPS],
  quickEthnicGroups: [...QUICK_ETHNIC_GROUPS],
};

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
    if (own.ok) reference = { ...reference, [list]: own.value };
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
