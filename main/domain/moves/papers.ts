// 打印: freezing what is printed for signature, and what became of each printing. Bytes and hashes come from main.
import { z } from 'zod';
import { FORM_TITLES, Paper, paperInForce, Printing } from '../paper';
import { OptionalDay } from '../day';
import { fail, ok } from '../result';
import { Line } from '../text';
import { identified, move, put, refuse, shut } from './move';

/** Enters a frozen paper. One of the same form and subject that was in force before is void from now on. */
export const freezePaper = move('打印签字用文书', z.object({ paper: Paper }), (file, { paper }, context) => {
  const no = shut(file, 'allowed');
  if (no) return fail(no);
  const old = paperInForce(file.papers, paper.form, paper.subject);
  if (old && paper.form === 'F7') {
    const agreement = file.agreements.find((a) => a.id === paper.subject);
    if (agreement && agreement.signs.length > 0) return refuse('signed', `已经有人在打印的${FORM_TITLES.F7}上签字。请重印原件，不能另打一份。`);
  }
  const papers = old ? put(file.papers, { ...old, voidedAt: context.now }) : file.papers;
  return ok({ ...file, papers: [...papers, identified(paper, context)] });
});

/** Adds one printing of a frozen paper, or mends its last one with what the person answered to “打印正常吗？”. */
export const notePrinting = move('打印', z.object({ paper: z.string(), printing: Printing }), (file, { paper: id, printing }) => {
  const paper = file.papers.find((p) => p.id === id);
  if (!paper) return refuse('not-found', '没有找到这份文书。');
  const printings = paper.printings.some((p) => p.at === printing.at)
    ? paper.printings.map((p) => (p.at === printing.at ? printing : p))
    : [...paper.printings, printing];
  return ok({ ...file, papers: put(file.papers, { ...paper, printings }) });
});

export const handOut = move(
  '文书份数',
  z.object({ paper: z.string(), handedOut: z.array(z.object({ to: Line, copies: z.int().min(1).max(99).default(1), on: OptionalDay })) }),
  (file, { paper: id, handedOut }) => {
    const paper = file.papers.find((p) => p.id === id);
    return paper ? ok({ ...file, papers: put(file.papers, { ...paper, handedOut }) }) : refuse('not-found', '没有找到这份文书。');
  },
);
