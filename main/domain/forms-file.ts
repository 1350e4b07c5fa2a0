// A room's forms as a file that goes to another PC: named, versioned, and read with suspicion: every wrong field is said, nothing is
// taken from a file that has one.
import { z } from 'zod';
import { longestFor, lostPlaceholders, type FormText } from './form-text';
import type { FormVariant } from './form-variant';
import { FORM_TITLES, FORMS, type Form } from './paper';
import { fail, ok, type Result } from './result';
import { PaperSettings } from './settings';
import { unknownPaths } from './unknown-fields';

export const FORMS_FILE_VERSION = 1;
/** A file of all forms with every sentence written anew is a tenth of this. */
export const FORMS_FILE_LIMIT = 1024 * 1024;

const FormsFile = z.object({ heshibu: z.literal('forms'), version: z.int().min(1), paper: PaperSettings });

export interface WrongField {
  path: string;
  say: string;
}
export type FormsFileProblem = { problem: 'other-file' } | { problem: 'newer'; version: number } | { problem: 'fields'; fields: WrongField[] };

/** The file's value: everything printed papers have of the room's own. */
export function toFormsFile(paper: PaperSettings): z.infer<typeof FormsFile> {
  return { heshibu: 'forms', version: FORMS_FILE_VERSION, paper };
}

/** What a file says, or everything that is wrong with it. Unknown forms, sentences and fields are mistakes here, not the future. */
export function readFormsFile(content: unknown, textOf: (form: Form) => FormText): Result<PaperSettings, FormsFileProblem> {
  const head = z.object({ heshibu: z.literal('forms'), version: z.int().min(1) }).safeParse(content);
  if (!head.success) return fail({ problem: 'other-file' });
  if (head.data.version > FORMS_FILE_VERSION) return fail({ problem: 'newer', version: head.data.version });
  const read = FormsFile.safeParse(content);
  if (!read.success) return fail({ problem: 'fields', fields: read.error.issues.map(({ path, message }) => ({ path: placeOf(path.map(String)), say: message })) });
  const { paper } = read.data;
  const unknown = unknownPaths(content, read.data).map((path) => ({ path: placeOf(path.split('.')), say: '本程序不认识这一项' }));
  const wrong = [...unknown, ...Object.entries(paper.variants).flatMap(([form, variant]) => wrongIn(form, variant, textOf))];
  return wrong.length > 0 ? fail({ problem: 'fields', fields: wrong }) : ok(paper);
}

function wrongIn(form: string, variant: FormVariant, textOf: (form: Form) => FormText): WrongField[] {
  const known = FORMS.find((one) => one === form);
  if (known === undefined) return [{ path: form, say: '没有这种文书' }];
  const text = textOf(known);
  const at = (what: string) => `${FORM_TITLES[known]}，${what}`;
  const odd = (own: object, official: object) => Object.keys(own).filter((key) => !Object.hasOwn(official, key));
  return [
    ...[...odd(variant.sentences, text.sentences), ...odd(variant.lines, text.lines), ...odd(variant.order, text.blocks)].map((key) => ({ path: at(key), say: '这种文书没有这一项' })),
    ...Object.entries(variant.sentences).flatMap(([key, own]) => {
      const official = Object.hasOwn(text.sentences, key) ? text.sentences[key] : undefined;
      if (official === undefined || own.trim() === '') return [];
      const lost = lostPlaceholders(official.text, own);
      const most = longestFor(official.text);
      return [
        ...(lost.length === 0 ? [] : [{ path: at(official.label), say: `每个空要有、并且只有一处：${lost.join('、')}` }]),
        ...(own.length <= most ? [] : [{ path: at(official.label), say: `最多${most}个字` }]),
      ];
    }),
    ...Object.entries(variant.order).flatMap(([key, own]) => {
      const block = Object.hasOwn(text.blocks, key) ? text.blocks[key] : undefined;
      const strange = block === undefined ? [] : own.filter((field) => !block.fields.some((one) => one.key === field));
      return strange.map((field) => ({ path: at(block?.label ?? key), say: `没有“${field}”这一栏` }));
    }),
  ];
}

/** A path of the file as a person may find it: the form by its title. */
function placeOf(path: readonly string[]): string {
  const [, , form, ...rest] = path;
  const title = FORMS.find((one) => one === form);
  return title === undefined ? path.join('.') : [FORM_TITLES[title], ...rest].join('，');
}
