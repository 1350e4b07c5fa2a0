// batch.papers: papers of many cases at once, one after another, with progress and a cancel that leaves only whole papers.
import { join } from 'node:path';
import { fail, ok, type Result } from '../contract/errors';
import type { BatchReport, PaperOffer } from '../contract/shapes';
import { oneSentence } from '../contract/words';
import type { CaseFile } from '../domain/case';
import type { Form } from '../domain/paper';
import type { Store } from '../store';
import { alone } from './alone';
import type { Context } from './context';
import type { Handlers } from './handler';
import { keptBytes } from './kept-bytes';
import { paperFileName } from './paper-names';
import { freeze, offersFor } from './papers';
import { writeWhole } from './write-whole';

/** More at once is a mistake in the filter rather than a wish; the room has some hundreds of cases a year. */
const MOST = 2000;

export const batchHandlers: Handlers<'batch'> = {
  'batch.papers': (context, { filter, forms, folder }) => {
    if (!context.open.ok) return context.open;
    const { store, lister } = context.open.value;
    const into = context.tokens.path(folder);
    if (into === undefined) return fail({ kind: 'bad-input', fields: [{ path: 'folder', say: '请选择保存到哪个文件夹' }] });
    const { total, ids } = lister.ids(filter, MOST, context.ports.clock.today());
    if (total > MOST) return fail({ kind: 'bad-input', fields: [{ path: 'filter', say: `一次最多${MOST}件，现在选出了${total}件。请缩小范围` }] });
    return alone(context, 'papers', (signal) => batch(context, store, { ids, forms, into, signal }));
  },
};

interface Batch {
  ids: readonly string[];
  forms: readonly Form[];
  into: string;
  signal: AbortSignal;
}

async function batch(context: Context, store: Store, { ids, forms, into, signal }: Batch): Promise<Result<BatchReport>> {
  const report: BatchReport = { cases: 0, papers: 0, pages: 0, failed: [], cancelled: false };
  const progress = context.progress('print');
  for (const [i, id] of ids.entries()) {
    progress('正在做文书', i, ids.length);
    const read = await store.read(id);
    if (!read.ok) {
      report.failed.push({ caseId: id, number: '', title: '案卷', say: oneSentence(read.error) });
      continue;
    }
    let file = read.value;
    let made = 0;
    const offers = offersFor(file, store);
    for (const offer of offers.filter(({ form }) => forms.includes(form))) {
      if (signal.aborted) return ok({ ...report, cancelled: true });
      if (offer.lacking !== '') continue;
      const paper = await paperOf(context, store, file, offer);
      if (!paper.ok) {
        report.failed.push({ caseId: id, number: file.number?.text ?? '', title: offer.title, say: oneSentence(paper.error) });
        continue;
      }
      file = paper.value.file;
      const written = await writeWhole(join(into, paperFileName(id, offers, offer)), paper.value.bytes);
      // Nothing more will get there: no use in freezing the rest.
      if (!written.ok) return written;
      made += 1;
      report.papers += 1;
      report.pages += paper.value.pages;
    }
    if (made > 0) report.cases += 1;
    if (signal.aborted) return ok({ ...report, cancelled: true });
  }
  progress('正在做文书', ids.length, ids.length);
  return ok(report);
}

/**
 * The paper in force as it was frozen, or one frozen now when there is none or the case has changed since. `offer` may have been made
 * before other papers of the case were frozen: that changes no other paper.
 */
async function paperOf(
  context: Context,
  store: Store,
  file: CaseFile,
  { form, subject, paper: present, outdated }: PaperOffer,
): Promise<Result<{ file: CaseFile; bytes: Uint8Array; pages: number }>> {
  const inForce = present && !outdated ? ok({ file, paper: present }) : await freeze(context, store, file, { form, subject, copies: 1 });
  if (!inForce.ok) return inForce;
  const { file: now, paper } = inForce.value;
  const bytes = await keptBytes(store.papers, file.id, paper);
  return bytes.ok ? ok({ file: now, bytes: bytes.value, pages: paper.pages }) : bytes;
}
