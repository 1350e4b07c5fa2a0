// Check-up of the papers: what was never printed for signature, what changed since, what is not handed out.
import { copiesOf } from '../agreement';
import { isSetWhenBound } from '../dossier-plan';
import { FORM_TITLES, type Form, type Paper } from '../paper';
import { signedCopiesOf } from '../scan';
import { sessionState } from '../session';
import { at, finding, paperKey, when, type DossierFinding, type Examined } from './finding';

/** Forms the official set calls for whenever the case has what they are about (domain.md §2, §5). */
const REQUIRED: ReadonlySet<Form> = new Set<Form>(['F3', 'F6', 'F7', 'F8', 'L6B', 'L6C']);
/** As needed, or a local add-on†: an auditor misses them, the law does not name them. */
const EXPECTED: ReadonlySet<Form> = new Set<Form>(['F4', 'F9', 'L1', 'L5', 'L6D', 'L6E', 'L6F']);

export function paperFindings(look: Examined): DossierFinding[] {
  return [...application(look), ...unprinted(look), ...notPrintable(look), ...outdated(look), ...agreementCopies(look), ...signedCopies(look)];
}

/** F2 or F3: one of them begins the file. */
function application({ file, offers, isFiled }: Examined): DossierFinding[] {
  if (file.acceptance?.decision !== 'accepted') return [];
  const there = isFiled('F2', null) || isFiled('F3', null);
  const offered = offers.some(({ form, lacking }) => form === 'F3' && lacking === '');
  return when(!there && !offered, 'no-application', 'must', '没有申请书，也没有受理登记表。', at('materials', 'add-scan', 'application'));
}

function unprinted({ file, offers, isFiled }: Examined): DossierFinding[] {
  return offers.flatMap(({ form, subject, title, lacking, paper }) => {
    const severity = REQUIRED.has(form) ? 'must' : EXPECTED.has(form) ? 'should' : null;
    if (severity === null || lacking !== '' || paper !== null || isFiled(form, subject)) return [];
    if (form === 'F3' && isFiled('F2', null)) return [];
    if (form === 'L5' && file.closing === null) return [];
    return [finding('not-printed', severity, `${title}还没有打印签字。`, at('papers', 'print-paper', paperKey(form, subject)))];
  });
}

/** What happened but cannot be printed yet, with the reason the form gives. */
function notPrintable({ file, offers, isFiled }: Examined): DossierFinding[] {
  return offers.flatMap(({ form, subject, title, lacking, paper }) => {
    if (lacking === '' || paper !== null || isFiled(form, subject)) return [];
    const say = `${title}还不能打印：${lacking}`;
    if (form === 'F6' && file.sessions.some((s) => s.id === subject && sessionState(s) === 'held')) return [finding('not-printable', 'must', say, at('course', 'record-session', subject))];
    if (form === 'F7' || form === 'F8') return [finding('not-printable', 'must', say, at('agreement', 'write-agreement', subject))];
    return [];
  });
}

function outdated({ offers }: Examined): DossierFinding[] {
  return offers
    .filter((offer) => offer.paper !== null && offer.outdated && !isSetWhenBound(offer.form))
    .map(({ form, subject, title }) => finding('outdated', 'must', `${title}打印以后，案卷的内容又改过，两边对不上。`, at('papers', 'print-paper', paperKey(form, subject))));
}

/** 人民调解法 29: one copy each, one stays with the committee. */
function agreementCopies({ file }: Examined): DossierFinding[] {
  return file.agreements.flatMap((agreement) => {
    if (agreement.form !== 'written') return [];
    const wanted = file.parties.length + 1;
    const copies = copiesOf(agreement, file.parties.length);
    const paper = file.papers.findLast((p) => p.form === 'F7' && p.subject === agreement.id && p.voidedAt === null);
    const key = paperKey('F7', agreement.id);
    const printed = paper ? copiesPrinted(paper) : 0;
    return [
      ...when(copies < wanted, 'too-few-copies', 'must', `协议一式${copies}份，当事人${file.parties.length}方加调委会至少要${wanted}份（人民调解法第二十九条）。`, at('agreement', 'write-agreement', agreement.id)),
      ...when(printed > 0 && printed < copies, 'too-few-printed', 'look', `协议书一式${copies}份，只打印了${printed}份。`, at('papers', null, key)),
      ...when(paper !== undefined && agreement.signs.length > 0 && paper.handedOut.length === 0, 'not-handed-out', 'should', '没有记录协议书交给了谁。', at('papers', 'hand-out', key)),
    ];
  });
}

function copiesPrinted({ printings }: Paper): number {
  return printings.filter(({ cameOut }) => cameOut !== false).reduce((sum, { copies }) => sum + copies, 0);
}

/** A signed copy of other length than what was printed: a page is missing, or a page too many was scanned. */
function signedCopies({ file }: Examined): DossierFinding[] {
  return file.papers.flatMap((paper) => {
    const scans = signedCopiesOf(file.scans, paper.id);
    const pages = scans.reduce((sum, { pageCount }) => sum + pageCount, 0);
    const [first] = scans;
    if (first === undefined || pages === paper.pages) return [];
    return [finding('page-gap', 'should', `${FORM_TITLES[paper.form]}打印了${paper.pages}页，签字后的扫描件是${pages}页。`, at('materials', 'scan', first.id))];
  });
}
