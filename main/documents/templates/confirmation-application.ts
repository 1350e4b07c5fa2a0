// F10A 司法确认申请书: for people and organisations alike; the agreement's words are quoted whole.
import type { ConfirmationApplicationWords } from '../content/confirmation-application';
import type { PartyWords } from '../content/words';
import { known, knownDay, knownNames, OPEN_DAY } from '../sheet/letter';
import { partyFields } from '../sheet/party-block';
import { filledSentence, sentence, type Setting } from '../sheet/setting';
import { blankLines, heading, leaf, prose, writing, type Sheet } from '../sheet/sheet';
import { signatureRows } from '../sheet/signatures';
import { partyBox } from '../sheet/signers';
import type { Leaf } from '../typeset/definition';
import { numbered } from './agreement';

export function confirmationApplicationSheet(words: ConfirmationApplicationWords, setting: Setting): Sheet {
  const { title, styles } = setting;
  const names = words.applicants.flatMap((party) => [party.name, party.head, ...party.standIns.map((s) => s.name)]);
  const agreement = [{ text: words.supplementary ? '补充协议' : '调解协议' }];
  return {
    body: [
      leaf(title, styles.title, { hold: 1 }),
      ...words.applicants.flatMap((party) => applicant(party, setting)),
      heading('请求事项：', styles.heading),
      leaf(
        filledSentence(setting, 'request', {
          申请人: knownNames(words.applicants.map((p) => p.name).filter((name) => name !== ''), 12, styles),
          协议日期: knownDay(words.agreedOn),
          协议: agreement,
          编号: known(words.number, 10, styles),
        }),
        styles.body,
      ),
      heading('事实和理由：', styles.heading),
      ...writing(words.facts, styles.body, names),
      ...prose(words.responsibility, styles.body, names),
      leaf(
        filledSentence(setting, 'reached', { 事由: known(words.subject, 10, styles), 协议日期: knownDay(words.agreedOn), 调委会: [{ text: words.committee, name: true }] }),
        styles.body,
        { hold: 1 },
      ),
      ...(words.clauses.length === 0 ? blankLines(6, styles.line) : words.clauses.flatMap((clause, i) => prose(numbered(clause, i, words.clauses.length), styles.body, names))),
      ...(words.performance === '' ? [] : [heading('履行方式、时限：', styles.line), ...prose(words.performance, styles.body, names)]),
      leaf(sentence(setting, 'promise'), styles.body),
      leaf(sentence(setting, 'law'), styles.body),
      leaf(sentence(setting, 'greeting'), styles.body, { hold: 1 }),
      leaf(known(words.court, 12, styles), styles.line),
    ],
    closing: [
      ...signatureRows({ parties: words.signers.map((signer) => partyBox(signer, sentence(setting, 'sign'), false)), staff: [], seal: null }, styles),
      leaf(OPEN_DAY, styles.date, { before: 6 }),
      leaf(filledSentence(setting, 'enclosed', { 协议: [{ text: words.oral ? '口头协议登记表' : words.supplementary ? '补充协议' : '调解协议' }] }), { ...styles.remark, align: 'left' }),
    ],
  };
}

/** 申请人（甲方）, then the fields of a person or an organisation. */
function applicant(party: PartyWords, { styles, look }: Setting): Leaf[] {
  const label = party.label === '' ? [] : [{ text: `（${party.label}方）` }];
  return [leaf([{ text: '申请人', face: 'hei' }, ...label], styles.line, { together: true, hold: 1 }), ...partyFields(party, '', styles, look)];
}
