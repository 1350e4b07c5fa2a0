// The parts of the dossier as a person fills them: for each record a place of its own, and one for whatever else belongs to the part.
import type { CaseFile } from '../../../../main/domain/case';
import { dayInChinese } from '../../../../main/domain/day';
import { SECTION_NAMES, SECTIONS, type Section } from '../../../../main/domain/dossier';
import { LETTER_NAMES } from '../../../../main/domain/letter';
import { FORM_TITLES } from '../../../../main/domain/paper';
import { STAND_IN_NAMES } from '../../../../main/domain/party';
import { scansIn, type Scan } from '../../../../main/domain/scan';
import { scanSubjects, subjectOfScan, type ScanSubject } from '../../../../main/domain/scan-subjects';
import { materials as words } from '../../../strings/dossier-materials';

export interface Slot {
  /** Unique in the case. */
  key: string;
  section: Section;
  /** Id of the record; null for what belongs to the part as a whole. */
  subject: string | null;
  name: string;
  /** What a scan put here is called unless somebody says otherwise. */
  title: string;
  scans: Scan[];
}

export interface Part {
  section: Section;
  name: string;
  slots: Slot[];
  pages: number;
}

/** All parts in lawful order, each with its places; nothing of the case is left out. */
export function partsOf(file: CaseFile): Part[] {
  return SECTIONS.map((section) => {
    const scans = scansIn(file.scans, section);
    return { section, name: SECTION_NAMES[section], slots: slotsOf(file, section), pages: scans.reduce((sum, { pageCount }) => sum + pageCount, 0) };
  });
}

/** The places of one part; the last is for whatever else belongs there. */
export function slotsOf(file: CaseFile, section: Section): Slot[] {
  const scans = scansIn(file.scans, section);
  const subjects = scanSubjects(file, section);
  const slots = subjects.map(
    (subject): Slot => ({
      key: `${section} ${subject.id}`,
      section,
      subject: subject.id,
      ...wordsOf(file, section, subject),
      scans: scans.filter((scan) => scan.subject === subject.id),
    }),
  );
  // Scans of a record that is no longer in the case stand here too.
  const rest = scans.filter((scan) => subjectOfScan(file, scan) === undefined);
  return [...slots, { key: section, section, subject: null, name: subjects.length === 0 ? words.restOnly : words.rest, title: words.titles.rest[section], scans: rest }];
}

/** The place of a record, or of the part as a whole. */
export function slotAt(file: CaseFile, section: Section, subject: string | null): Slot | undefined {
  return slotsOf(file, section).find((slot) => slot.subject === subject);
}

interface Words {
  name: string;
  title: string;
}
const nothing: Words = { name: '', title: '' };
const dayWords = (day: string | null) => (day === null ? '' : dayInChinese(day));

function wordsOf(file: CaseFile, section: Section, { kind, id }: ScanSubject): Words {
  const { names, titles } = words;
  const byId = <T extends { id: string }>(list: readonly T[]) => list.find((item) => item.id === id);
  const place = (list: readonly { id: string }[]) => list.findIndex((item) => item.id === id) + 1;
  switch (kind) {
    case 'party': {
      const party = byId(file.parties);
      if (!party) return nothing;
      const document = party.kind === 'person' ? titles.document(party.document.type) : titles.licence;
      return { name: names.party(party.label, party.name), title: section === 'rights' ? titles.rights : document };
    }
    case 'stand-in': {
      const standIn = byId(file.parties.flatMap(({ standIns }) => standIns));
      return standIn ? { name: names.standIn(STAND_IN_NAMES[standIn.kind], standIn.name), title: section === 'authority' ? titles.authority : titles.standInDocument } : nothing;
    }
    case 'inquiry': {
      const inquiry = byId(file.inquiries);
      return inquiry ? { name: names.inquiry(inquiry.subject, dayWords(inquiry.on)), title: titles.inquiry } : nothing;
    }
    case 'evidence': {
      const evidence = byId(file.evidence);
      return evidence ? { name: evidence.title, title: evidence.title } : nothing;
    }
    case 'session':
      return { name: names.session(place(file.sessions), dayWords(byId(file.sessions)?.on ?? null)), title: titles.session };
    case 'performance':
      return performanceWords(file, id);
    case 'urge':
      return { name: names.urge(dayWords(byId(file.urges)?.on ?? null)), title: titles.urge };
    case 'visit':
      return { name: names.visit(place(file.visits), dayWords(byId(file.visits)?.on ?? null)), title: titles.visit };
    case 'letter': {
      const letter = byId(file.letters);
      return letter ? { name: names.letter(LETTER_NAMES[letter.kind], letter.organ), title: titles.letter } : nothing;
    }
    case 'paper': {
      const paper = byId(file.papers);
      return paper ? { name: names.paper(FORM_TITLES[paper.form]), title: titles.signed(FORM_TITLES[paper.form]) } : nothing;
    }
  }
}

function performanceWords(file: CaseFile, id: string): Words {
  const performance = file.performances.find((p) => p.id === id);
  if (!performance) return nothing;
  const obligation = file.agreements.flatMap(({ obligations }) => obligations).find((o) => o.id === performance.obligation);
  return { name: words.names.performance(obligation?.what || words.titles.receipt, dayWords(performance.on)), title: performance.proof || words.titles.receipt };
}

/** The ids of a part's scans with one of them put before another; null: at the end. */
export function putBefore(ids: readonly string[], id: string, before: string | null): string[] {
  const others = ids.filter((other) => other !== id);
  const at = before === null ? -1 : others.indexOf(before);
  return at === -1 ? [...others, id] : [...others.slice(0, at), id, ...others.slice(at)];
}

/** The order after one scan changed places with its neighbour within the same place of the part; null: there is none. */
export function stepped(section: readonly Scan[], slot: readonly Scan[], id: string, by: -1 | 1): string[] | null {
  const neighbour = slot[slot.findIndex((scan) => scan.id === id) + by];
  if (!neighbour) return null;
  const ids = section.map((scan) => scan.id);
  const swap: Record<string, string> = { [id]: neighbour.id, [neighbour.id]: id };
  return ids.map((other) => swap[other] ?? other);
}
