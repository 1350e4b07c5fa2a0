// F3 人民调解受理登记表 (domain.md §2.1).
import type { RegistrationWords } from '../content/words';
import { choices } from '../sheet/choices';
import { fieldLines } from '../sheet/fields';
import { heading, leaf, nameList, prose, type Sheet } from '../sheet/sheet';
import { signatureRows } from '../sheet/signatures';
import { partyBox, staffBox } from '../sheet/signers';
import type { Styles } from '../sheet/sizes';
import type { Piece } from '../typeset/glyphs';

export function registrationSheet(words: RegistrationWords, title: string, styles: Styles): Sheet {
  const names = [...words.applicants, ...words.respondents];
  const rows = signatureRows(
    {
      parties: words.signers.map((signer) => partyBox(signer, '当事人（签名）', false)),
      staff: [staffBox('登记人（签名）', [words.registrar])],
      seal: { label: [{ text: '（人民调解委员会印章）' }], day: words.day },
    },
    styles,
  );
  return {
    body: [
      leaf(title, styles.title, { hold: 1 }),
      leaf(openingSentence(words), styles.body, { before: 6 }),
      ...fieldLines([{ label: '纠纷类型：', value: words.category, ems: 10 }], styles.line),
      leaf([{ text: '案件来源：' }, ...choices(['当事人申请', '人民调解委员会主动调解'], words.source)], styles.line),
      heading('纠纷简要情况：', styles.line),
      ...prose(words.brief, styles.body, names),
    ],
    closing: [
      ...rows.map((row, i) => (i === rows.length - 1 ? { ...row, hold: 3 as const } : row)),
      leaf(`备注：此表由人民调解委员会填写。${words.referral}`, styles.remark),
    ],
  };
}

/** An empty blank of the form, to be filled in by hand. */
const blank = (): Piece => ({ text: '', field: { width: 80, align: 'center' } });

/** The form's own sentence with its blanks filled; which of the two ways it was is marked under 案件来源. */
function openingSentence({ day, applicants, respondents }: RegistrationWords): Piece[] {
  return [
    ...(day === '' ? [{ text: '　　　　年　　月　　日' }] : [{ text: day }]),
    { text: '，人民调解委员会依当事人申请（人民调解委员会主动调解），经当事人同意，调解' },
    ...(applicants.length > 0 ? nameList(applicants, true) : [blank()]),
    { text: '、' },
    ...(respondents.length > 0 ? nameList(respondents, true) : [blank()]),
    { text: '之间的纠纷。' },
  ];
}
