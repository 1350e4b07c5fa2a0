// Every form's template, and a paper's definition from its content.
import type { PaperContent } from '../content/paper-content';
import { furnitureFor } from '../sheet/furniture';
import type { Sheet } from '../sheet/sheet';
import { MARGINS, stylesFor, type Styles } from '../sheet/sizes';
import type { Definition } from '../typeset/definition';
import { agreementSheet, supplementMark } from './agreement';
import { oralAgreementSheet } from './oral-agreement';
import { registrationSheet } from './registration';
import { recordSheet } from './session-record';
import { visitSheet } from './visit';

/** A number longer than this is left out at the foot of the page; the form itself has it whole. */
const LONGEST_NUMBER_AT_FOOT = 24;

export function sheetFor(content: PaperContent, styles: Styles): Sheet {
  switch (content.form) {
    case 'F3':
      return registrationSheet(content.words, content.title, styles);
    case 'F6':
      return recordSheet(content.words, content.title, styles);
    case 'F7':
      return agreementSheet(content.words, content.title, styles);
    case 'F8':
      return oralAgreementSheet(content.words, content.title, styles);
    case 'F9':
      return visitSheet(content.words, content.title, styles);
  }
}

/** The sheet's definition: what the typesetter prints and the proof compares with. */
export function definitionFor(content: PaperContent, sheet: Sheet, draft: boolean): Definition {
  const supplement = 'supplement' in content.words && content.words.supplement ? supplementMark(content.words.supplement) : '';
  const number = [...content.caseNumber].length <= LONGEST_NUMBER_AT_FOOT ? content.caseNumber : '';
  return {
    // A fixed day, or pdfkit would put the present moment into the file and two prints of one paper would differ.
    facts: { title: content.title, author: content.committee, createdAt: new Date(`${content.day ?? '2000-01-01'}T00:00:00Z`) },
    margins: MARGINS,
    content: { stack: [...sheet.body, ...sheet.closing], flow: { closing: sheet.body.length } },
    furniture: furnitureFor(`${content.title}${supplement}${number}`),
    draft,
  };
}

export { stylesFor };
