// What every sheet's form is given.
import type { Query } from '../../../route';

export interface SheetFormProps {
  /** Id of what it is about (`?ref=`); null for something new or for the case as a whole. */
  subject: string | null;
  query: Query;
  /** Saved: close the sheet. */
  onDone(): void;
  /** Closed without saving; what was typed stays in the draft. */
  onCancel(): void;
}
