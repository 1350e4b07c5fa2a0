// The empty forms as they were made, and the numbers that were kept back for them.
import { call } from '../../../api';
import { blanks as words } from '../../../strings/blanks';
import { Note } from '../../../ui/panels';
import { MadePdf } from '../../../journeys/made-pdf/made-pdf';
import type { MadeBlanks } from './blanks-form';

interface Props {
  made: MadeBlanks;
  /** Numbers that were kept back for them. */
  kept: readonly string[];
  onAgain(): void;
}

export function Made({ made: { token, bytes, pages }, kept, onAgain }: Props) {
  return (
    <MadePdf
      bytes={bytes}
      pages={pages}
      name={words.name}
      print={() => call('blanks.print', { token, copies: 1 })}
      save={() => call('blanks.saveCopy', { token })}
      outside={() => call('blanks.openOutside', { token })}
      onAgain={onAgain}
    >
      {kept.length > 0 && (
        <Note tone="good" title={words.haveKept(kept)}>
          {words.keptSafe}
        </Note>
      )}
    </MadePdf>
  );
}
