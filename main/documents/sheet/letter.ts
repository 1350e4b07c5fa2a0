// What letters of the committee share: title and number, whom it is to, and at the end the committee, its seal and the day.
import { inChinese } from '../content/chinese-number';
import type { Leaf, Row } from '../typeset/definition';
import type { Piece } from '../typeset/glyphs';
import type { Setting } from './setting';
import { leaf, nameList } from './sheet';
import { signatureRows, type SignBox } from './signatures';
import type { Styles } from './sizes';

/** A day left open to be written in. */
export const OPEN_DAY = '　　　　年　　月　　日';

/** The title; under it the number, where the letter has one. `number` null: no line for it. */
export function letterHead({ title, styles }: Setting, number: string | null): Leaf[] {
  return [leaf(title, styles.title, { hold: 1 }), ...(number === null ? [] : [leaf(`编号：${number}`, styles.number, { hold: 1 })])];
}

/** Whom it is to, at the left edge, with a colon. */
export function salutation(names: readonly string[], styles: Styles, acting: Piece[] = []): Leaf {
  const to = names.some((name) => name !== '') ? nameList(names) : [openBlank(12, styles)];
  return leaf([...to, ...acting, { text: '：' }], styles.line, { before: 6, hold: 1 });
}

/** An open blank of so many characters. */
export function openBlank(ems: number, { body }: Pick<Styles, 'body'>): Piece {
  return { text: '', field: { width: ems * body.size, align: 'center' } };
}

/** What is known, or a blank of so many characters to write it in. */
export function known(text: string, ems: number, styles: Styles): Piece[] {
  return [text === '' ? openBlank(ems, styles) : { text }];
}

/** Names, or a blank. */
export function knownNames(names: readonly string[], ems: number, styles: Styles): Piece[] {
  return names.length === 0 ? [openBlank(ems, styles)] : nameList(names);
}

/** A day in words, or the blanks for one. */
export const knownDay = (day: string): Piece[] => [{ text: day === '' ? OPEN_DAY : day }];

/** Points of a letter: 一、 二、 三、 */
export function points(texts: readonly string[], { body }: Styles): Leaf[] {
  return texts.map((text, i) => leaf(`${inChinese(i + 1)}、${text}`, body));
}

/** The committee's name under the letter, its seal and the day; with boxes for those who sign that they were told. */
export function letterClosing(committee: string, day: string, styles: Styles, receivers: SignBox[] = []): Row[] {
  return signatureRows({ parties: receivers, staff: [], seal: { label: [{ text: committee, name: true }], day } }, styles);
}
