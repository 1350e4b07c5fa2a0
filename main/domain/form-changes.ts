// How two versions of a room's forms differ, in words: shown before forms from another PC are taken over.
import { lookOf, type FormLook, type FormText } from './form-text';
import { PRESET_NAMES, type Brackets } from './form-variant';
import { FORM_TITLES, FORMS, type Form } from './paper';
import type { PaperSettings } from './settings';

export interface FormChange {
  /** null: something about all forms. */
  form: Form | null;
  /** What it is about, as the settings call it. */
  what: string;
  from: string;
  to: string;
}

const FACES: Record<PaperSettings['bodyFace'], string> = { fang: '仿宋', song: '宋体' };
const printed = (yes: boolean) => (yes ? '印' : '不印');
export const bracketsInWords = (brackets: Brackets) => (brackets === 'as-numbered' ? '照卷号原样' : brackets);
export const copiesInWords = (copies: number | null) => (copies === null ? '按案件' : `${copies}份`);

/** Everything that would print otherwise, first what is about all forms, then form by form. Empty: nothing. */
export function changesBetween(before: PaperSettings, after: PaperSettings, textOf: (form: Form) => FormText): FormChange[] {
  const all = listed(null, [
    ['正文字体', FACES[before.bodyFace], FACES[after.bodyFace]],
    ['身份证号码', printed(before.showIdNumber), printed(after.showIdNumber)],
    ['联系电话', printed(before.showPhone), printed(after.showPhone)],
    ['农历日期', printed(before.lunarDates), printed(after.lunarDates)],
  ]);
  return [...all, ...FORMS.flatMap((form) => formChanges(form, textOf(form), lookOf(textOf(form), before.variants[form]), lookOf(textOf(form), after.variants[form])))];
}

function formChanges(form: Form, text: FormText, before: FormLook, after: FormLook): FormChange[] {
  const orderIn = (look: FormLook, block: string) => (look.order[block] ?? []).map((key) => text.blocks[block]?.fields.find((field) => field.key === key)?.label ?? key).join('、');
  return listed(form, [
    ...Object.entries(text.sentences).map(([key, { label }]) => [label, before.sentences[key] ?? '', after.sentences[key] ?? ''] as const),
    ...Object.entries(text.lines).map(([key, { label }]) => [label, printed(before.lines[key] ?? false), printed(after.lines[key] ?? false)] as const),
    ...Object.entries(text.blocks).map(([key, { label }]) => [`${label}的顺序`, orderIn(before, key), orderIn(after, key)] as const),
    ['版式', PRESET_NAMES[before.preset], PRESET_NAMES[after.preset]],
    ['卷号的括号', bracketsInWords(before.brackets), bracketsInWords(after.brackets)],
    ['打印份数', copiesInWords(before.copies), copiesInWords(after.copies)],
  ]);
}

function listed(form: Form | null, rows: readonly (readonly [what: string, from: string, to: string])[]): FormChange[] {
  return rows.filter(([, from, to]) => from !== to).map(([what, from, to]) => ({ form, what, from, to }));
}

/** Where a change stands, for lists: the form's title, or all forms. */
export const changeIsAbout = ({ form }: FormChange): string => (form === null ? '所有文书' : FORM_TITLES[form]);
