// F6 人民调解记录 (domain.md §2.1): one sheet for each sitting, however many pages the record takes.
import type { RecordWords } from '../content/words';
import { annex, inText, isAnnexed, type Listed, type PeopleList } from '../sheet/annex';
import { choices } from '../sheet/choices';
import { fieldLines, listLines, timeAndPlace } from '../sheet/fields';
import { heading, leaf, writing, type Sheet } from '../sheet/sheet';
import { signatureRows } from '../sheet/signatures';
import { TEXT_WIDTH } from '../sheet/sizes';
import { partyBox, staffBox } from '../sheet/signers';
import { sentence, type Setting } from '../sheet/setting';
import type { Piece } from '../typeset/glyphs';

export function recordSheet(words: RecordWords, setting: Setting): Sheet {
  const { title, styles } = setting;
  const say = (key: string) => sentence(setting, key);
  const { line } = styles;
  const names = [...words.parties, ...words.invited].map((p) => p.name);
  // 方, not 人: organisations are among them.
  const parties: PeopleList = { what: '当事人', ...noted('参加方式', words.parties.map(({ name, how }) => ({ name, note: how }))), name: '姓名或名称', unit: '方' };
  const invited: PeopleList = { what: '参加人', ...noted('身份', words.invited.map(({ name, identity }) => ({ name, note: identity }))) };
  const rows = signatureRows(
    {
      parties: words.signers.map((signer) => partyBox(signer, say('signParty'), false)),
      staff: [staffBox(say('signMediator'), words.mediators), staffBox(say('signRecorder'), [words.recorder])],
      seal: null,
    },
    styles,
  );
  return {
    body: [
      leaf(title, styles.title, { hold: 1 }),
      ...timeAndPlace(words, line),
      ...fieldLines([{ label: '事由', value: words.subject, ems: 10 }], line),
      ...listLines('当事人', isAnnexed(parties) ? inText(parties) : people(parties.people), line),
      ...listLines('参加人', isAnnexed(invited) ? inText(invited) : people(invited.people), line),
      leaf(say('told'), { ...styles.body, align: 'left' }, { hold: 1 }),
      heading('调解记录：', styles.heading),
      ...writing(words.record, styles.body, names, 10),
    ],
    closing: [
      leaf([{ text: '调解结果：', face: 'hei' }, ...choices(['调解成功', '调解不成', '有待继续调解'], words.outcome)], line, { hold: 3 }),
      ...rows.map((row, i) => (i === rows.length - 1 ? { ...row, hold: 3 as const } : row)),
      leaf(words.day === '' ? '　　　　年　　月　　日' : words.day, styles.date, { before: 6 }),
    ],
    annex: [parties, invited].flatMap((list) => annex(list, styles, TEXT_WIDTH)),
  };
}

/** People with a note each; no column for it where nobody has one. */
function noted(title: string, list: readonly { name: string; note: string }[]): Pick<PeopleList, 'people' | 'columns'> {
  if (list.every(({ note }) => note === '')) return { people: list.map(({ name }) => ({ name, more: [] })), columns: [] };
  return { people: list.map(({ name, note }) => ({ name, more: [note] })), columns: [{ title, width: '*' }] };
}

/** 龙正才（岩坪村3组组长）、田井发（老党员） */
function people(list: readonly Listed[]): Piece[] {
  return list.flatMap(({ name, more: [note = ''] }, i): Piece[] => [
    ...(i > 0 ? [{ text: '、' }] : []),
    { text: name, name: true },
    ...(note === '' ? [] : [{ text: `（${note}）` }]),
  ]);
}
