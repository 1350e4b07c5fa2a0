// What each sheet of follow-up is given, wherever it is opened: on the case's tab or on the page 回访.
import type { Day } from '../../../main/domain/day';

export interface FollowUpFormProps {
  /** Id of what it is about: the obligation, or the record to mend; null for the case as a whole. */
  subject: string | null;
  /** Which instalment or round, where one is meant. */
  part: string | null;
  /** The day it was moved to already, e.g. by a drag; only where a day is what is asked for. */
  wish?: Day;
  /** Saved: close the sheet. */
  onDone(): void;
  /** Closed without saving; what was typed stays in the draft. */
  onCancel(): void;
}
