// F3 人民调解受理登记表 (domain.md §2.1).
import type { RegistrationWords } from '../content/words';
import { annex, inText, type PeopleList } from '../sheet/annex';
import { choices } from '../sheet/choices';
import { fieldLines } from '../sheet/fields';
import { heading, leaf, writing, type Sheet } from '../sheet/sheet';
import { signatureRows } from '../sheet/signatures';
import { TEXT_WIDTH } from '../sheet/sizes';
import { partyBox, staffBox } from '../sheet/signers';
import { filledSentence, sentence, type Setting } from '../sheet/setting';
import type { Piece } from '../typeset/glyphs';

export function registrationSheet(words: RegistrationWords, setting: Setting): Sheet {
  const { title, styles } = setting;
  const say = (key: string) => sentence(setting, key);
  const names = [...words.applicants, ...words.respondents];
  const lists = [sideList('申请人', words.applicants), sideList('被申请人', words.respondents)];
  const rows = signatureRows(
    {
      parties: words.signers.map((signer) => partyBox(signer, say('signParty'), false)),
      staff: [staffBox(say('signRegistrar'), [words.registrar])],
      seal: { label: [{ text: say('seal') }], day: words.day },
    },
    styles,
  );
  return {
    body: [
      leaf(title, styles.title, { hold: 1 }),
      leaf(openingSentence(words, setting), styles.body, { before: 6 }),
      ...fieldLines([{ label: '纠纷类型：', value: words.category, ems: 10 }], styles.line),
      leaf([{ text: '案件来源：' }, ...choices(['当事人申请', '人民调解委员会主动调解'], words.source)], styles.line),
      heading('纠纷简要情况：', styles.line),
      ...writing(words.brief, styles.body, names),
    ],
    closing: [
      ...rows.map((row, i) => (i === rows.length - 1 ? { ...row, hold: 3 as const } : row)),
      leaf(`${say('remark')}${words.referral}${words.late}`, styles.remark),
    ],
    annex: lists.flatMap((list) => annex(list, styles, TEXT_WIDTH)),
  };
}

/** An empty blank of the form, to be filled in by hand. */
const blank = (): Piece => ({ text: '', field: { width: 80, align: 'center' } });

/** One side of the quarrel: up to five in the sentence, more in an annex. 方, not 人: organisations are among them. */
function sideList(what: string, names: readonly string[]): PeopleList {
  return { what, people: names.map((name) => ({ name, more: [] })), columns: [], name: '姓名或名称', unit: '方' };
}

/** The form's own sentence with its blanks filled; which of the two ways it was is marked under 案件来源. */
function openingSentence({ day, applicants, respondents }: RegistrationWords, setting: Setting): Piece[] {
  return filledSentence(setting, 'opening', {
    日期: [{ text: day === '' ? '　　　　年　　月　　日' : day }],
    申请人: applicants.length > 0 ? inText(sideList('申请人', applicants), true) : [blank()],
    被申请人: respondents.length > 0 ? inText(sideList('被申请人', respondents), true) : [blank()],
  });
}
