// documents: the papers of a case as PDF files in a folder. Frozen ones as they are; others drafts, or frozen now.
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { House } from '../../calls/house';
import type { PaperOffer } from '../../contract/shapes';
import { FORM_TITLES, FORMS, type Form } from '../../domain/paper';
import { findCase } from '../find-case';
import { withData } from '../open-house';
import { must, table, VerbFailed } from '../terminal';
import { textOption, type Verb } from '../verb';

export interface MadePaper {
  form: Form;
  title: string;
  file: string;
  pages: number;
  frozen: boolean;
}

export const documents: Verb = {
  usage: 'documents 卷号 --out 文件夹 [--form F7|all] [--draft]',
  about: '把文书做成PDF；--draft 做草稿，否则按打印签字用存档（已存档的一字不差地取出）',
  options: { out: { type: 'string' }, form: { type: 'string' }, draft: { type: 'boolean' } },
  async run(input) {
    const out = textOption(input, 'out');
    if (out === '') throw new VerbFailed('请用 --out 指定输出文件夹。');
    const form = textOption(input, 'form') || 'all';
    if (form !== 'all' && !FORMS.some((f) => f === form || FORM_TITLES[f] === form)) throw new VerbFailed(`没有“${form}”这种文书。可用的有：${FORMS.join('、')}、all。`);
    const made = await withData(input.terminal, input.data, async (house) => {
      const { id } = await findCase(house, input.words[0]);
      return makePapers(house, id, resolve(out), (offer) => form === 'all' || offer.form === form || FORM_TITLES[offer.form] === form, input.options['draft'] === true);
    });
    if (made.length === 0) throw new VerbFailed('这个案件现在还没有可以做的文书。');
    input.terminal.result(table([['文书', '页数', '文件'], ...made.map((m) => [m.title, String(m.pages), m.file])]), { papers: made });
  },
};

/** Makes every wanted paper of a case into `out`; names carry the case id and the form, nobody's name. */
export async function makePapers(house: House, id: string, out: string, wanted: (offer: PaperOffer) => boolean, draft: boolean): Promise<MadePaper[]> {
  const { offers } = must(await house.ask('papers.list', { id }));
  const made: MadePaper[] = [];
  const perForm = new Map<Form, number>();
  for (const offer of offers) {
    const nth = (perForm.get(offer.form) ?? 0) + 1;
    perForm.set(offer.form, nth);
    if (offer.lacking !== '' || !wanted(offer)) continue;
    if (!draft && (offer.paper === null || offer.outdated)) {
      const { file } = must(await house.ask('cases.open', { id }));
      must(await house.ask('papers.freeze', { id, revision: file.revision, form: offer.form, subject: offer.subject, copies: 1 }));
    }
    const { bytes, pages, frozen } = must(await house.ask('papers.preview', { id, form: offer.form, subject: offer.subject }));
    const name = `${id}-${offer.form}${nth > 1 ? `-${nth}` : ''}${frozen ? '' : '-草稿'}.pdf`;
    try {
      await mkdir(out, { recursive: true });
      await writeFile(join(out, name), bytes);
    } catch {
      throw new VerbFailed(`写不进输出文件夹“${out}”。案卷没有受影响。`);
    }
    made.push({ form: offer.form, title: offer.title, file: name, pages, frozen });
  }
  return made;
}
