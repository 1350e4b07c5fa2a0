// 登记簿: the sheet of 案件 in which a year's ledger is made, shown and printed.
import { useId, useState } from 'react';
import type { AppError } from '../../../../main/contract/errors';
import type { Answer } from '../../../../main/contract/methods';
import { yearOf } from '../../../../main/domain/day';
import { LISTED_LEDGERS, type ListedLedger } from '../../../../main/domain/ledger';
import { call } from '../../../api';
import { useHouse } from '../../../house';
import { useLongWork } from '../../../journeys/long-work';
import { UnprintableList } from '../../../journeys/papers/unprintable-list';
import { ledgers as words } from '../../../strings/ledgers';
import { Button } from '../../../ui/button';
import { ErrorPanel, Note, ProgressPanel } from '../../../ui/panels';
import { List } from '../../../ui/select-fields';
import { Sheet } from '../../../ui/sheet';
import { yearOptions } from '../filter-bar';
import { MadePdf } from '../../../journeys/made-pdf/made-pdf';

/** `kind`: the one that is asked for at first. */
export function LedgerSheet({ open, kind, onClose }: { open: boolean; kind: string | undefined; onClose(): void }) {
  const work = useLongWork(['print'], words.making);
  // While it runs the sheet stays: closing it would hide what is going on, and how to stop it.
  return (
    <Sheet open={open} title={words.title} onClose={() => !work.running && onClose()} wide>
      {open && <Ledger work={work} first={LISTED_LEDGERS.find((one) => one === kind) ?? 'cases'} />}
    </Sheet>
  );
}

interface Wanted {
  kind: ListedLedger;
  year: number;
}

function Ledger({ work, first }: { work: ReturnType<typeof useLongWork>; first: ListedLedger }) {
  const { today } = useHouse();
  const [wanted, setWanted] = useState<Wanted>({ kind: first, year: yearOf(today) });
  const [made, setMade] = useState<Answer<'ledgers.make'> | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  const make = async () => {
    setFailure(null);
    const { kind, year } = wanted;
    const done = await work.run(() => call('ledgers.make', { kind, from: `${year}-01-01`, to: `${year}-12-31` }));
    if (done.ok) setMade(done.value);
    // They stopped it themselves.
    else if (done.error.kind !== 'cancelled') setFailure(done.error);
  };
  if (made) return <MadeLedger made={made} kind={wanted.kind} onAgain={() => setMade(null)} />;
  if (work.running) return <ProgressPanel phase={work.phase} done={work.done} total={work.total} show={words.shown} cancelling={work.cancelling} onCancel={work.cancel} />;
  return (
    <div className="batch">
      <p>{words.intro}</p>
      {failure && (failure.kind === 'unprintable' ? <ErrorPanel error={failure}><UnprintableList characters={failure.characters} /></ErrorPanel> : <ErrorPanel error={failure} />)}
      <LedgerChoice wanted={wanted} today={yearOf(today)} onWanted={setWanted} />
      <div className="form-buttons">
        <Button kind="main" onClick={() => void make()}>
          {words.make}
        </Button>
      </div>
    </div>
  );
}

function LedgerChoice({ wanted, today, onWanted }: { wanted: Wanted; today: number; onWanted(wanted: Wanted): void }) {
  const id = useId();
  return (
    <>
      <fieldset className="batch-group">
        <legend>{words.which}</legend>
        <div className="choices stacked">
          {LISTED_LEDGERS.map((kind) => (
            <label className="choice" key={kind}>
              <input type="radio" name={id} checked={wanted.kind === kind} onChange={() => onWanted({ ...wanted, kind })} />
              <span>
                {words.kinds[kind]}
                <span className="choice-hint"> {words.hints[kind]}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="ledger-year">
        <label htmlFor={`${id}-year`}>{words.year}</label>
        <List
          control={{ id: `${id}-year`, 'aria-describedby': undefined, 'aria-invalid': false, 'aria-required': false }}
          options={yearOptions(today, wanted.year)}
          value={String(wanted.year)}
          onChange={(chosen) => typeof chosen === 'string' && onWanted({ ...wanted, year: Number(chosen) })}
        />
      </div>
    </>
  );
}

function MadeLedger({ made: { token, bytes, pages, rows, unread }, kind, onAgain }: { made: Answer<'ledgers.make'>; kind: ListedLedger; onAgain(): void }) {
  return (
    <MadePdf
      bytes={bytes}
      pages={pages}
      name={words.kinds[kind]}
      print={() => call('ledgers.print', { token, copies: 1 })}
      save={() => call('ledgers.saveCopy', { token })}
      outside={() => call('ledgers.openOutside', { token })}
      onAgain={onAgain}
    >
      <p>{words.rows(rows)}</p>
      {unread > 0 && (
        <Note tone="soon" title={words.unread(unread)}>
          {words.unreadHint}
        </Note>
      )}
    </MadePdf>
  );
}
