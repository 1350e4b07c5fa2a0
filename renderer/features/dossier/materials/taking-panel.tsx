// How far the files are that are being taken in, and what became of the last ones; each failure in a person's words.
import { useEffect, useRef } from 'react';
import { wordsFor } from '../../../../main/contract/words';
import type { TakingState } from '../../../journeys/scans/taking';
import { materials as words } from '../../../strings/dossier-materials';
import { Button } from '../../../ui/button';
import { useKit } from '../../../ui/kit-context';
import { Note, ProgressPanel } from '../../../ui/panels';

interface Props extends TakingState {
  cancel(): void;
  dismiss(): void;
}

export function TakingPanel({ work, outcome, cancel, dismiss }: Props) {
  const { say } = useKit();
  const told = useRef(outcome);
  useEffect(() => {
    if (outcome !== null && outcome !== told.current) say(outcome.stopped ? words.taking.stopped(outcome.taken) : words.taking.done(outcome.taken));
    told.current = outcome;
  }, [outcome, say]);
  if (work) {
    const { name, page, done, total, cancelling } = work;
    const phase = page ? words.taking.page(name, page.done, page.total) : words.taking.phase(name);
    return (
      <div className="materials-taking">
        <ProgressPanel phase={phase} done={done + (page ? page.done / (page.total + 1) : 0)} total={total} show={words.taking.count} onCancel={cancel} cancelling={cancelling} />
      </div>
    );
  }
  if (outcome === null) return null;
  const { taken, stopped, failed } = outcome;
  const good = stopped ? words.taking.stopped(taken) : words.taking.done(taken);
  return (
    <div className="materials-taking" role="status">
      {failed.length === 0 ? (
        <Note tone="good">
          {good}
          <button type="button" className="text-button" onClick={dismiss}>
            {words.taking.dismiss}
          </button>
        </Note>
      ) : (
        <Note tone="now" title={[taken > 0 || stopped ? good : '', words.taking.failed(failed.length)].filter(Boolean).join(' ')} action={<Button onClick={dismiss}>{words.taking.dismiss}</Button>}>
          <ul className="materials-failed">
            {failed.map(({ name, error }, i) => {
              const { what, next } = wordsFor(error);
              return (
                <li key={i}>
                  <b>{name}</b> {what}
                  {next}
                </li>
              );
            })}
          </ul>
        </Note>
      )}
    </div>
  );
}
