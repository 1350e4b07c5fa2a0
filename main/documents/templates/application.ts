// F2 人民调解申请书 (domain.md §2.1), for any number of applicants and respondents.
import type { ApplicationWords } from '../content/application';
import { partyFields } from '../sheet/party-block';
import { sentence, type Setting } from '../sheet/setting';
import { blankLines, heading, leaf, prose, writing, type Sheet } from '../sheet/sheet';
import { signatureRows } from '../sheet/signatures';
import { partyBox } from '../sheet/signers';

export function applicationSheet(words: ApplicationWords, setting: Setting): Sheet {
  const { title, styles, look } = setting;
  const names = [...words.applicants, ...words.respondents].map((party) => party.name);
  return {
    body: [
      leaf(title, styles.title, { hold: 1 }),
      ...words.applicants.flatMap((party) => partyFields(party, '申请人', styles, look)),
      ...words.respondents.flatMap((party) => partyFields(party, '被申请人', styles, look)),
      heading('纠纷简要情况：', styles.line),
      ...writing(words.brief, styles.body, names),
      heading('当事人申请事项：', styles.line),
      ...(words.requests.length === 0
        ? blankLines(3, styles.line)
        : words.requests.flatMap((request, i) => prose(words.requests.length === 1 ? request : `${i + 1}. ${request.trimStart()}`, styles.body, names))),
      leaf(sentence(setting, 'told'), styles.body),
    ],
    closing: [
      ...signatureRows({ parties: words.signers.map((signer) => partyBox(signer, sentence(setting, 'sign'), false)), staff: [], seal: null }, styles),
      leaf(words.day === '' ? '　　　　年　　月　　日' : words.day, styles.date, { before: 6 }),
    ],
  };
}
