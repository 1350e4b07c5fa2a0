// Taking a mistaken entry out. The entry itself goes into the diary of the case, so nothing is lost by it.
import { z } from 'zod';
import { effectOf } from '../agreement';
import type { CaseFile } from '../case';
import { fail, ok } from '../result';
import { move, refuse, shut } from './move';

export const REMOVABLE = {
  participants: '参加人',
  inquiries: '调查记录',
  evidence: '证据材料',
  sessions: '调解记录',
  agreements: '协议',
  performances: '履行记录',
  urges: '督促记录',
  breaches: '违反记录',
  visits: '回访记录',
  letters: '函件',
  extensions: '延期',
  pauses: '期限中止',
  milestones: '法定日期',
  paperSheets: '纸质材料',
} as const;
export type RemovableList = keyof typeof REMOVABLE;

export const remove = move(
  '删去',
  z.object({ list: z.enum(Object.keys(REMOVABLE) as [RemovableList, ...RemovableList[]]), id: z.string() }),
  (file, { list, id }, context) => {
    // Binding comes after closing, and with it what was put on the list by mistake.
    const no = shut(file, list === 'paperSheets' ? 'allowed' : 'refused');
    if (no) return fail(no);
    const item = (file[list] as { id: string }[]).find((x) => x.id === id);
    if (!item) return refuse('not-found', `没有找到要删去的${REMOVABLE[list]}。`);
    const frozen = file.papers.some((p) => p.subject === id && p.voidedAt === null);
    if (frozen) return refuse('printed', `这份${REMOVABLE[list]}已经打印签字用，不能删去。`);
    if (list === 'agreements') {
      const agreement = file.agreements.find((a) => a.id === id);
      if (agreement && (effectOf(agreement, file.parties).on !== null || agreement.signs.length > 0)) {
        return refuse('signed', '协议已经有人签字或者已经生效，不能删去。');
      }
    }
    if (list === 'participants' && file.sessions.some((s) => s.participants.includes(id))) {
      return refuse('mentioned', '调解记录里有这位参加人，请先改那里。');
    }
    const without = { ...file, [list]: (file[list] as { id: string }[]).filter((x) => x.id !== id) } as CaseFile;
    // What carried it on stands by itself now.
    const rest = list === 'sessions' ? { ...without, sessions: without.sessions.map((s) => (s.continues === id ? { ...s, continues: null } : s)) } : without;
    const change = { revision: file.revision + 1, at: context.now, by: context.by, what: `删去${REMOVABLE[list]}`, removed: item };
    return ok({ ...rest, changes: [...file.changes, change] });
  },
);
