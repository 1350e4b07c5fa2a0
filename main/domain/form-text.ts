// The fixed words of a form as data: what the official text is, and what a room's own version of it makes of that.
import type { Brackets, FormVariant, Preset } from './form-variant';

export interface FormText {
  preset: Preset;
  /** Copies proposed for printing; null: depends on the case. */
  copies: number | null;
  /** Fixed sentences by key. `{…}` in a sentence is a blank that the program fills: a room may move it, not lose it. */
  sentences: Record<string, { label: string; text: string }>;
  /** Lines that may be left out, by key, and whether they are printed officially. */
  lines: Record<string, { label: string; printed: boolean }>;
  /** Blocks of fields whose order may be changed, by key; fields in the official order. */
  blocks: Record<string, { label: string; fields: { key: string; label: string }[] }>;
}

/** How a form is set in one room: official text with the room's own version laid over it. */
export interface FormLook {
  preset: Preset;
  brackets: Brackets;
  copies: number | null;
  sentences: Record<string, string>;
  lines: Record<string, boolean>;
  order: Record<string, string[]>;
}

const PLACEHOLDER = /\{[^{}]+\}/g;

/** The blanks in a sentence, e.g. ['{份数}']. */
export function placeholdersIn(text: string): string[] {
  return text.match(PLACEHOLDER) ?? [];
}

/** Blanks of the official sentence that a room's own one does not have exactly once; empty when it may be used. */
export function lostPlaceholders(official: string, own: string): string[] {
  const count = (text: string, blank: string) => text.split(blank).length - 1;
  const wanted = placeholdersIn(official);
  const foreign = placeholdersIn(own).filter((blank) => !wanted.includes(blank));
  return [...wanted.filter((blank) => count(own, blank) !== 1), ...foreign];
}

/** Most characters an own sentence may have: labels of signatures and seals stand in boxes, sentences in paragraphs. */
export function longestFor(official: string): number {
  return official.length <= 40 ? 80 : 1000;
}

/**
 * A form's look. An own sentence that is blank or has lost a placeholder gives way to the official one: a paper never lacks what
 * the record says. Keys that the form does not know (from another version of the program) are left alone and without effect.
 */
export function lookOf(text: FormText, variant: FormVariant | undefined): FormLook {
  const sentences = Object.entries(text.sentences).map(([key, { text: official }]) => {
    const own = variant?.sentences[key];
    const usable = own !== undefined && own.trim() !== '' && lostPlaceholders(official, own).length === 0;
    return [key, usable ? own : official] as const;
  });
  const lines = Object.entries(text.lines).map(([key, { printed }]) => [key, variant?.lines[key] ?? printed] as const);
  const order = Object.entries(text.blocks).map(([key, { fields }]) => [key, ordered(fields.map((field) => field.key), variant?.order[key] ?? [])] as const);
  return {
    preset: variant?.preset ?? text.preset,
    brackets: variant?.brackets ?? 'as-numbered',
    copies: variant?.copies ?? text.copies,
    sentences: Object.fromEntries(sentences),
    lines: Object.fromEntries(lines),
    order: Object.fromEntries(order),
  };
}

/** The known keys as wished, those not named after them in their own order. */
function ordered(known: readonly string[], wished: readonly string[]): string[] {
  const first = wished.filter((key, i) => known.includes(key) && wished.indexOf(key) === i);
  return [...first, ...known.filter((key) => !first.includes(key))];
}

/** A number with the brackets round its year as a form wants them: （2026）云隘人调字第017号 → 〔2026〕云隘人调字第017号. */
export function withBrackets(number: string, brackets: Brackets): string {
  if (brackets === 'as-numbered') return number;
  const [open = '', close = ''] = brackets;
  return number.replace(/[（(〔[](\d{4})[）)〕\]]/u, `${open}$1${close}`);
}
