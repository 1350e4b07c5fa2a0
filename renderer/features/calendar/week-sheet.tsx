// 打印本周: the week on paper, as main made it.
import { useState } from 'react';
import type { AppError } from '../../../main/contract/errors';
import type { Answer } from '../../../main/contract/methods';
import type { Day } from '../../../main/domain/day';
import { call } from '../../api';
import { useLongWork } from '../../journeys/long-work';
import { MadePdf } from '../../journeys/made-pdf/made-pdf';
import { UnprintableList } from '../../journeys/papers/unprintable-list';
import { calendar } from '../../strings/calendar';
import { Button } from '../../ui/button';
import { ErrorPanel, ProgressPanel } from '../../ui/panels';
import { Sheet } from '../../ui/sheet';
import { spanTitle, weekOf } from './span';

const words = calendar.week;

export function WeekSheet({ at, onClose }: { at: Day; onClose(): void }) {
  const work = useLongWork(['print'], words.making);
  const [made, setMade] = useState<Answer<'ledgers.make'> | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  const make = async () => {
    setFailure(null);
    const done = await work.run(() => call('ledgers.make', { kind: 'week', ...weekOf(at) }));
    if (done.ok) setMade(done.value);
    // They stopped it themselves.
    else if (done.error.kind !== 'cancelled') setFailure(done.error);
  };
  return (
    <Sheet open title={words.title} onClose={() => !work.running && onClose()} wide>
      {made ? (
        <MadePdf
          bytes={made.bytes}
          pages={made.pages}
          name={words.title}
          print={() => call('ledgers.print', { token: made.token, copies: 1 })}
          save={() => call('ledgers.saveCopy', { token: made.token })}
          outside={() => call('ledgers.openOutside', { token: made.token })}
          onAgain={() => setMade(null)}
        >
          <p>{words.inside}</p>
        </MadePdf>
      ) : work.running ? (
        <ProgressPanel phase={work.phase} done={work.done} total={work.total} cancelling={work.cancelling} onCancel={work.cancel} />
      ) : (
        <div className="cal-week-paper">
          <p>{words.intro(spanTitle('week', at))}</p>
          {failure && (failure.kind === 'unprintable' ? <ErrorPanel error={failure}><UnprintableList characters={failure.characters} /></ErrorPanel> : <ErrorPanel error={failure} />)}
          <div className="form-buttons">
            <Button kind="main" autoFocus onClick={() => void make()}>
              {words.make}
            </Button>
          </div>
        </div>
      )}
    </Sheet>
  );
}
