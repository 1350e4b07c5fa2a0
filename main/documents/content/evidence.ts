// F5 人民调解证据材料: the list in front of the copies of what the parties and the room brought in.
import type { CaseFile } from '../../domain/case';
import { dayOrBlank } from '../../domain/day';
import type { Evidence } from '../../domain/inquiry';
import type { FormContent } from './form-content';

export interface EvidenceWords {
  items: { title: string; copies: string; pages: string; providedBy: string; on: string; kind: string; note: string }[];
}

export const F5: FormContent<EvidenceWords> = {
  papers: (file) => (file.evidence.length === 0 ? [] : [{ subject: null, lacking: '' }]),
  words: (file, subject) => (subject === null ? evidenceWords(file) : null),
  blank: () => ({ items: [] }),
};

function evidenceWords({ evidence }: CaseFile) {
  return { day: null, words: { items: evidence.map((item) => itemWords(item)) } };
}

function itemWords({ title, copies, pages, providedBy, providedOn, original, note }: Evidence): EvidenceWords['items'][number] {
  return {
    title,
    // None is as good as not counted.
    copies: copies === 0 ? '' : String(copies),
    pages: pages === 0 ? '' : String(pages),
    providedBy,
    on: dayOrBlank(providedOn),
    kind: original ? '原件' : '复印件',
    note,
  };
}
