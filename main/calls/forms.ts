// forms.*: the room's own versions of the forms, shown before they are saved, taken to another PC and brought from one.
import { readFile, stat } from 'node:fs/promises';
import { fail, ok, type AppError, type Result } from '../contract/errors';
import { FORMS_FILE_LIMIT, FORMS_FILE_VERSION, readFormsFile, toFormsFile, type FormsFileProblem } from '../domain/forms-file';
import type { PaperSettings } from '../domain/settings';
import { blankContent, FILLED_FORMS, paperContent, type PaperContent } from '../documents';
import { formTextOf } from '../reference/form-texts';
import type { Form } from '../domain/paper';
import type { Store } from '../store';
import { asOurs, sampleWith } from './form-samples';
import type { Handlers } from './handler';
import { writeWhole } from './write-whole';

export const formHandlers: Handlers<'forms'> = {
  'forms.list': () => ok({ forms: [...FILLED_FORMS] }),

  'forms.preview': async ({ open, renderer }, { form, paper }) => {
    if (!open.ok) return open;
    const content = shown(form, paper, open.value.store);
    if (!content.ok) return content;
    return renderer.render(content.value, { draft: true });
  },

  'forms.export': async ({ open, ports }) => {
    if (!open.ok) return open;
    const path = await ports.pickers.saveFileAs('文书样式.json');
    if (path === null) return ok({ saved: false });
    const written = await writeWhole(path, Buffer.from(`${JSON.stringify(toFormsFile(open.value.store.settings().paper), null, 2)}\n`));
    return written.ok ? ok({ saved: true }) : written;
  },

  'forms.import': async ({ open, ports }) => {
    if (!open.ok) return open;
    const path = await ports.pickers.chooseFile('forms');
    if (path === null) return ok({ paper: null });
    const content = await readJson(path);
    if (!content.ok) return content;
    const read = readFormsFile(content.value, formTextOf);
    return read.ok ? ok({ paper: read.value }) : fail(problemOf(read.error));
  },
};

function shown(form: Form, paper: PaperSettings, store: Store): Result<PaperContent> {
  const settings = store.settings();
  const room = { paper, committee: settings.committee };
  const sample = sampleWith(form);
  if (sample) return paperContent(asOurs(sample.file, settings.committee.name, settings.numbering), form, sample.subject, room, store.reference());
  const empty = blankContent(form, room, store.reference(), { number: '', parties: 2 });
  return empty ? ok(empty) : fail({ kind: 'not-found', what: 'paper' });
}

/** A file somebody chose: anything may be in it. */
async function readJson(path: string): Promise<Result<unknown>> {
  try {
    const { size } = await stat(path);
    if (size > FORMS_FILE_LIMIT) return fail({ kind: 'forms-file', problem: 'too-large' });
    // A file that grows meanwhile is cut, and then is no JSON.
    const text = (await readFile(path)).subarray(0, FORMS_FILE_LIMIT).toString('utf8');
    return ok(JSON.parse(text.replace(/^\ufeff/, '')) as unknown);
  } catch {
    return fail({ kind: 'forms-file', problem: 'not-forms' });
  }
}

function problemOf(problem: FormsFileProblem): AppError {
  switch (problem.problem) {
    case 'other-file':
      return { kind: 'forms-file', problem: 'not-forms' };
    case 'newer':
      return { kind: 'newer-format', file: '', found: problem.version, known: FORMS_FILE_VERSION };
    case 'fields':
      return { kind: 'forms-file', problem: 'fields', fields: problem.fields };
  }
}
