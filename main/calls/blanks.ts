// blanks.*: empty forms to be filled in by hand when there is no power, as one PDF; on each set one of the numbers kept back.
import { fail, ok, refused, type Result } from '../contract/errors';
import { FORM_TITLES, type Form } from '../domain/paper';
import { isOpen, type ReservedNumber } from '../domain/numbering';
import { blankContent, FILLED_FORMS, type BoundPiece, type Rendered } from '../documents';
import type { Store } from '../store';
import { alone } from './alone';
import type { Context } from './context';
import type { Handlers } from './handler';
import { MadePdf } from './made-pdf';
import { lastPrinter } from './print-memory';

/** Empty forms in one PDF: a drawer full, and a minute of work. */
const MOST = 400;

const lastMade = new MadePdf();

export const blankHandlers: Handlers<'blanks'> = {
  'blanks.make': (context, { forms, parties, sets, numbers }) => {
    if (!context.open.ok) return context.open;
    const { store } = context.open.value;
    const known = store.numbers.reserved();
    const kept = numbers.map(({ year, serial }) => known.find((number) => number.year === year && number.serial === serial));
    const open = kept.filter((number): number is ReservedNumber => number !== undefined && isOpen(number));
    if (open.length < kept.length) return fail(refused({ rule: 'number-not-open', say: '有的卷号没有预留，或者已经用过、作废了。请重新选择。' }));
    const texts = numbers.length > 0 ? open.map(({ text }) => text) : Array.from({ length: sets }, () => '');
    const wanted = FILLED_FORMS.filter((form) => forms.includes(form));
    if (wanted.length === 0) return fail({ kind: 'bad-input', fields: [{ path: 'forms', say: '请至少选一种能做空白表格的文书' }] });
    if (wanted.length * texts.length > MOST) return fail({ kind: 'bad-input', fields: [{ path: 'sets', say: `一次最多做${MOST}份表格，现在是${wanted.length * texts.length}份。请少选几种，或者分几次做` }] });
    return alone(context, 'papers', async (signal) => {
      const made = await make(context, store, { forms: wanted, parties, texts, signal });
      if (!made.ok) return made;
      return ok({ token: lastMade.keep(context, TITLE, made.value.bytes), ...made.value });
    });
  },

  'blanks.print': async (context, { token, copies }) => lastMade.print(context, token, { copies, printer: await lastPrinter(context.ports.configFolder) }),
  'blanks.saveCopy': (context, { token }) => lastMade.saveCopy(context, token),
  'blanks.openOutside': (context, { token }) => lastMade.openOutside(context, token),
};

const TITLE = '空白表格';

interface Wanted {
  forms: readonly Form[];
  parties: number;
  /** For each set its number; empty: none. */
  texts: readonly string[];
  signal: AbortSignal;
}

/** Set after set, so that each pile is a case. */
async function make(context: Context, store: Store, { forms, parties, texts, signal }: Wanted): Promise<Result<Rendered>> {
  const progress = context.progress('print');
  const all = forms.length * texts.length;
  // Sets without a number are all alike: each form is made once.
  const alike = new Map<Form, Rendered>();
  const pieces: BoundPiece[] = [];
  for (const text of texts) {
    for (const form of forms) {
      if (signal.aborted) return fail({ kind: 'cancelled' });
      progress('正在做空白表格', pieces.length, all);
      const made = text === '' ? alike.get(form) : undefined;
      const rendered = made ? ok(made) : await blank(context, store, form, { number: text, parties });
      if (!rendered.ok) return rendered;
      if (text === '') alike.set(form, rendered.value);
      const { bytes, pages } = rendered.value;
      pieces.push({ title: FORM_TITLES[form], section: text === '' ? null : text, pages, first: null, body: [{ kind: 'paper', bytes }] });
    }
  }
  return context.renderer.bind({ title: TITLE, pieces }, { progress: (done, total) => progress('正在合成一份', done, total), signal });
}

async function blank({ renderer }: Context, store: Store, form: Form, how: { number: string; parties: number }): Promise<Result<Rendered>> {
  const content = blankContent(form, store.settings(), store.reference(), how);
  return content ? renderer.render(content, { draft: false }) : fail({ kind: 'not-found', what: 'paper' });
}
