// F7 人民调解协议书 (domain.md §2.1), for any number of parties; art. 29's parts in the form's order.
import type { AgreementWords } from '../content/words';
import { inChinese } from '../content/chinese-number';
import { partyBlock } from '../sheet/party-block';
import { blankLines, heading, leaf, prose, writing, type Sheet } from '../sheet/sheet';
import { signatureRows } from '../sheet/signatures';
import { partyBox, staffBox } from '../sheet/signers';
import { filledSentence, sentence, type Setting } from '../sheet/setting';
import type { Leaf } from '../typeset/definition';

export function agreementSheet(words: AgreementWords, setting: Setting): Sheet {
  const { styles } = setting;
  const say = (key: string) => sentence(setting, key);
  return {
    body: agreementBody(words, setting),
    closing: [
      // 当事人、人民调解委员会各持一份 (人民调解法 29).
      leaf(
        filledSentence(setting, 'copies', { 份数: [{ text: words.copies, field: { width: 3 * styles.body.size, align: 'center' } }] }),
        { ...styles.body, align: 'left' },
        { hold: 3 },
      ),
      ...signatureRows(
        {
          parties: words.signers.map((signer) => partyBox(signer, say('signParty'), true)),
          staff: [staffBox(say('signMediator'), words.mediators), staffBox(say('signRecorder'), [words.recorder])],
          seal: { label: [{ text: say('seal') }], day: words.day },
        },
        styles,
      ),
    ],
  };
}

/** Everything above the signatures: the same on the oral agreement's form. */
export function agreementBody(words: AgreementWords, setting: Setting): Leaf[] {
  const { title, styles, look } = setting;
  const say = (key: string) => sentence(setting, key);
  const names = words.parties.flatMap((party) => [party.name, party.head, ...party.standIns.map((s) => s.name)]);
  return [
    leaf(title, styles.title, { hold: 1 }),
    ...(words.supplement ? [leaf(supplementMark(words.supplement), styles.subtitle, { hold: 1 })] : []),
    leaf(`编号：${words.number}`, styles.number, { hold: 1 }),
    ...words.parties.flatMap((party) => partyBlock(party, styles, look)),
    ...(words.supplement ? [leaf(supplementSentence(words.supplement, words.number, title), styles.body)] : []),
    heading(say('facts'), styles.heading),
    ...writing(words.facts, styles.body, names),
    // The form has no line of its own for art. 29's 责任: it belongs to the facts.
    ...prose(words.responsibility, styles.body, names),
    heading(say('agreed'), styles.heading),
    ...(words.clauses.length === 0 ? blankLines(6, styles.line) : words.clauses.flatMap((clause, i) => prose(numbered(clause, i, words.clauses.length), styles.body, names))),
    heading(say('performance'), styles.heading),
    ...writing(words.performance, styles.body, names),
  ];
}

/** What tells a supplementary agreement from the first, which has the same number. */
export function supplementMark({ order }: { order: string }): string {
  return `（补充协议${order}）`;
}

/** 补充协议 names the agreement it changes; that one's words are shut (moves/agreement.ts). */
function supplementSentence({ ofDay }: { ofDay: string }, number: string, title: string): string {
  return `本协议是对${ofDay === '' ? '' : `${ofDay}达成的`}《${title}》（编号：${number}）的补充协议。`;
}

/** 1. … 2. …; a clause typed with its own number keeps that, a single clause has none. */
export function numbered(clause: string, index: number, count: number): string {
  if (count === 1 || isNumbered(clause, index + 1)) return clause;
  return `${index + 1}. ${clause.trimStart()}`;
}

/** True for '2.', '2、', '（二）', '第二条' at the start of the second clause; 1.5米 is no number of a clause. */
function isNumbered(clause: string, number: number): boolean {
  const own = `(?:${number}|${inChinese(number)})`;
  return new RegExp(`^(?:第?${own}[、.条](?!\\d)|\\(${own}\\))`, 'u').test(clause.normalize('NFKC').trimStart());
}
