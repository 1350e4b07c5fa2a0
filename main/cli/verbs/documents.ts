// documents: the papers of a case as PDF files in a folder. Frozen ones as they are; others drafts, or frozen now.
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { House } from '../../calls/house';
import { paperFileName } from '../../calls/paper-names';
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
  usage: 'documents 卷号… --out 文件夹 [--form F7|all] [--draft]',
  about: '把文书做成PDF；--draft 做草稿，否则按打印签字用存档（已存档的一字不差地取出）',
  options: { out: { type: 'string' }, form: { type: 'string' }, draft: { type: 'boolean' } },
  async run(input) {
    const out = textOption(input, 'out');
    if (out === '') throw new VerbFailed('请用 --out 指定输出文件夹。');
    const form = textOption(input, 'form') || 'all';
    if (form !== 'all' && !FORMS.some((f) => f === form || FORM_TITLES[f] === form)) throw new VerbFailed(`没有“${form}”这种文书。可用的有：${FORMS.join('、')}、all。`);
    const made = await withData(input.terminal, input.data, async (house) => {
      const wanted = (offer: PaperOffer) => form === 'all' || offer.form === form || FORM_TITLES[offer.form] === form;
      // Every number is looked up before the first paper is made: a typing mistake in the last one makes nothing.
      const ids: string[] = [];
      for (const word of input.words.length > 0 ? input.words : [undefined]) ids.push((await findCase(house, word)).id);
      const papers: MadePaper[] = [];
      for (const id of ids) papers.push(...(await makePapers(house, id, resolve(out), wanted, input.options['draft'] === true)));
      return papers;
    });
    if (made.length === 0) throw new VerbFailed('这个案件现在还没有可以做的文书。');
    input.terminal.result(table([['文书', '页数', '文件'], ...made.map((m) => [m.title, String(m.pages), m.file])]), { papers: made });
  },
};

/** Makes every wanted paper of a case into `out`; names carry the case id and the form, nobody's name. */
export async function makePapers(house: House, id: string, out: string, wanted: (offer: PaperOffer) => boolean, draft: boolean): Promise<MadePaper[]> {
  const { offers } = must(await house.ask('papers.list', { id }));
  const made: MadePaper[] = [];
  for (const offer of offers) {
    if (offer.lacking !== '' || !wanted(offer)) continue;
    if (!draft && (offer.paper === null || offer.outdated)) {
      const { file } = must(await house.ask('cases.open', { id }));
      const frozen = await house.ask('papers.freeze', { id, revision: file.revision, form: offer.form, subject: offer.subject, copies: 1 });
      // Nothing is printed for signature in an archived case: what was not frozen before comes out as a draft, and says so.
      if (!frozen.ok && !(frozen.error.kind === 'refused' && frozen.error.rule === 'archived')) must(frozen);
    }
    const { bytes, pages, frozen } = must(await house.ask('papers.preview', { id, form: offer.form, subject: offer.subject }));
    const name = paperFileName(id, offers, offer, frozen);
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
