// What was taken out of a case, to read: the line it was on the timeline, made again from what the diary kept.
import type { z } from 'zod';
import { CaseFacts, type CaseFile, type Change } from '../../../../main/domain/case';
import { PaperSheet, SECTION_NAMES } from '../../../../main/domain/dossier';
import { REMOVABLE, type RemovableList } from '../../../../main/domain/moves/removal';
import { Participant, PARTICIPANT_NAMES } from '../../../../main/domain/participant';
import { Agreement, FORM_NAMES } from '../../../../main/domain/agreement';
import { Scan } from '../../../../main/domain/scan';
import { history as words } from '../../../strings/dossier-history';
import { entry, type Entry } from '../course/entry';
import { timelineOf } from '../course/timeline';

const LISTS = Object.keys(REMOVABLE) as RemovableList[];

/** The list a change took something from; the diary says it in words. */
export function listOf({ what }: Pick<Change, 'what'>): RemovableList | undefined {
  return LISTS.find((list) => what === `删去${REMOVABLE[list]}`);
}

/** The entry that a change took out; null when it took nothing out, or something this program cannot read. */
export function removedEntry(file: CaseFile, change: Change): Entry | null {
  const scan = change.removed === undefined ? undefined : Scan.safeParse(change.removed).data;
  if (scan) return entry({ key: `scan ${scan.id}`, kind: 'evidence', day: null, title: scan.title, facts: [SECTION_NAMES[scan.section], words.scanKept(scan.pageCount)] });
  const list = listOf(change);
  if (list === undefined || change.removed === undefined) return null;
  switch (list) {
    case 'participants':
      return read(Participant, change.removed, ({ id, name, role, identity, phone }) =>
        entry({ key: `participant ${id}`, kind: 'session', day: null, title: name, facts: [[PARTICIPANT_NAMES[role], identity, phone].filter(Boolean).join('　')] }),
      );
    case 'agreements':
      return read(Agreement, change.removed, ({ id, form, concludedOn, facts, responsibility, clauses, performance }) => {
        const prose = [facts, responsibility, ...clauses.map(({ text }, i) => words.clause(i + 1, text)), performance].filter(Boolean).join('\n');
        return entry({ key: `agreement ${id}`, kind: 'agreement', day: concludedOn, title: words.agreement(FORM_NAMES[form]), prose });
      });
    case 'paperSheets':
      return read(PaperSheet, change.removed, ({ id, section, title, pages, note }) =>
        entry({ key: `sheet ${id}`, kind: 'evidence', day: null, title, facts: [SECTION_NAMES[section], words.sheetPages(pages), note] }),
      );
    default: {
      const parsed = CaseFacts.shape[list].safeParse([change.removed]);
      if (!parsed.success) return null;
      // The rest of the case is there for the names of parties; of the list only what was taken out, so that nothing else can be meant.
      return timelineOf({ ...file, [list]: parsed.data } as CaseFile).find(({ kind }) => kind === KINDS[list]) ?? null;
    }
  }
}

function read<S extends z.ZodType>(schema: S, raw: unknown, told: (item: z.output<S>) => Entry): Entry | null {
  const parsed = schema.safeParse(raw);
  return parsed.success ? told(parsed.data) : null;
}

const KINDS: Record<Exclude<RemovableList, 'participants' | 'agreements' | 'paperSheets'>, Entry['kind']> = {
  inquiries: 'inquiry',
  evidence: 'evidence',
  sessions: 'session',
  performances: 'performance',
  urges: 'urge',
  breaches: 'breach',
  visits: 'visit',
  letters: 'letter',
  extensions: 'extension',
  pauses: 'pause',
  milestones: 'milestone',
};
