// Whatever a person types is kept as a draft while they type: every form has one, or a reason why not. A secret never has one.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../renderer');

/** Forms without a draft, and why. */
const WITHOUT: Readonly<Record<string, string>> = {
  'features/setup/who-step.tsx': 'there is no data folder yet to keep it in',
  'features/setup/people-step.tsx': 'there is no data folder yet to keep it in',
  'features/setup/place-step.tsx': 'there is no data folder yet to keep it in',
  'features/calendar/ics-sheet.tsx': 'choices, nothing is typed',
  'features/cases/blanks/blanks-form.tsx': 'choices, nothing is typed',
  'features/dossier/papers/freeze-sheet.tsx': 'a number of copies',
  'features/dossier/materials/add-sheet.tsx': 'is about files somebody chose, which no draft can hold',
  'features/backup/pcs/join-form.tsx': 'a name and two numbers of this PC; a draft would travel with the folder to the other one',
  'journeys/described-characters/replace-sheet.tsx': 'is about a word of another form, whose draft is kept',
};

const forms = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.tsx') && !path.startsWith('ui/'))
  .map((path) => ({ path, source: readFileSync(join(ROOT, path), 'utf8') }))
  .filter(({ source }) => source.includes('<FormFrame'));

const count = (source: string, what: RegExp) => source.match(what)?.length ?? 0;
/** A file that asks for a secret. */
const isSecret = (source: string) => /PasswordField|\.Password\b/.test(source);
/** Forms of a source that keep no draft. */
const draftless = (source: string) => count(source, /<FormFrame\b/g) - count(source, /\bdraft=\{/g);

describe('what is typed', () => {
  it('is kept by every form, but those with a reason', () => {
    expect(forms.length).toBeGreaterThan(10);
    expect(forms.filter(({ path, source }) => !isSecret(source) && !(path in WITHOUT) && draftless(source) > 0).map(({ path }) => path)).toEqual([]);
  });

  it('is never kept where it is a secret', () => {
    expect(forms.filter(({ source }) => isSecret(source) && /\bdraft=\{/.test(source)).map(({ path }) => path)).toEqual([]);
  });

  it('has no reason left over', () => {
    expect(Object.keys(WITHOUT).filter((path) => !forms.some((form) => form.path === path && draftless(form.source) > 0))).toEqual([]);
  });

  it.each([
    ['a form without', '<FormFrame schema={S}>', 1],
    ['a form with', '<FormFrame schema={S} draft={{ store, key }}>', 0],
  ])('tells %s', (_, source, lacking) => expect(draftless(source)).toBe(lacking));
});
