// Getting ready before the first paper is asked for: fonts parsed, code compiled, the other reader loaded.
import { dayInChinese } from '../domain/day';
import { lookOf } from '../domain/form-text';
import { FORM_TITLES } from '../domain/paper';
import { formTextOf } from '../reference/form-texts';
import type { PaperContent } from './content/paper-content';
import { renderPaper } from './render-paper';

const DAY = '2000-01-01';

/** An invented paper that touches everything but the rare face. */
const REHEARSAL: PaperContent = {
  form: 'F9',
  subject: null,
  title: FORM_TITLES.F9,
  committee: '人民调解委员会',
  caseNumber: '（2000）人调字第001号',
  day: DAY,
  bodyFace: 'fang',
  look: lookOf(formTextOf('F9'), undefined),
  notes: [],
  drawings: [],
  facts: '',
  words: {
    parties: ['甲', '乙'],
    number: '（2000）人调字第001号',
    reason: '邻里纠纷',
    time: dayInChinese(DAY),
    findings: '协议已经履行，双方满意，没有新的矛盾；“远亲不如近邻”，今后互谅互让——有事好商量。'.repeat(8),
    satisfaction: '',
    visitor: '',
    committee: '人民调解委员会',
    day: dayInChinese(DAY),
  },
};

/** Prints the rehearsal twice, the second time with the draft mark; gives nothing. */
export async function warmUp(): Promise<void> {
  await renderPaper(REHEARSAL, { draft: false });
  await renderPaper(REHEARSAL, { draft: true });
}
