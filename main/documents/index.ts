// Papers: what a case can have printed, what each says, and the PDF of it. Everything other floors may use of documents/.
export { blankContent, isFilled, paperContent, type PaperContent } from './content/paper-content';
export { FILLED_FORMS } from './content/all';
export type { DirectoryLine } from './content/form-content';
export { describedNote, type DescribedNote } from './content/described-note';
export { caseRow, ledgerDay, type CaseRow } from './ledgers/case-row';
export { ledgerContent, type LedgerContent, type Span } from './ledgers/content';
export { weekContent, type WeekDay, type WeekLine } from './ledgers/week';
export { recoveryContent, type RecoveryContent } from './recovery/sheet';
export { shortNames } from './ledgers/short';
export { visitRow, type VisitRow } from './ledgers/visit-row';
export { paperOffers, type Offer } from './content/offers';
export { unprintableIn, type Unprintable } from './faces/unprintable';
export { FONT_FILES, fontBytes, fontFile, type FontFile } from './faces/font-file';
export type { BindOrder, Bound, BoundBody, BoundPiece } from './dossier/order';
export { folderGuide } from './record-page/guide';
export { recordPage } from './record-page/page';
export type { Rendered } from './render-paper';
export { createRenderer, type Renderer } from './renderer';
