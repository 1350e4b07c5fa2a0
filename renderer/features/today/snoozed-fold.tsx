// What was put off, behind one line: until when and why, and the way to take that back.
import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { useState } from 'react';
import type { AppError } from '../../../main/contract/errors';
import type { DueItem } from '../../../main/contract/shapes';
import type { Piece } from '../../../main/domain/agenda/work';
import { call } from '../../api';
import { hashOf } from '../../route';
import { snooze as words } from '../../strings/snooze';
import { Button } from '../../ui/button';
import { useKit } from '../../ui/kit-context';
import { ErrorPanel } from '../../ui/panels';
import { dayShown } from '../../ui/when';
import '../../ui/fold.css';

export function SnoozedFold({ pieces }: { pieces: readonly Piece<DueItem>[] }) {
  const { say } = useKit();
  const [open, setOpen] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const nearest = pieces[0]?.first.snoozed;
  if (!nearest) return null;
  const takeBack = async (piece: Piece<DueItem>) => {
    const failed = await unsnooze(piece);
    setError(failed);
    if (failed === null) say(words.backDone);
  };
  return (
    <section className="snoozed">
      <h2>
        <button type="button" className="fold-head" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
          {words.fold(pieces.length, dayShown(nearest.until))}
        </button>
      </h2>
      {error !== null && <ErrorPanel error={error} />}
      {open && (
        <ul>
          {pieces.map((piece) => (
            <Line key={piece.key} piece={piece} onBack={() => void takeBack(piece)} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Line({ piece: { first, others }, onBack }: { piece: Piece<DueItem>; onBack(): void }) {
  return (
    <li className="work-row">
      <div className="work-near">{words.untilDay(dayShown(first.snoozed?.until ?? first.day))}</div>
      <div className="work-what">
        <p>{words.about(first.what, others.length + 1)}</p>
        <p className="work-case">
          <a href={hashOf({ page: 'case', id: first.caseId, tab: 'course', query: {} })}>{first.title}</a>
          <span>{words.because(first.snoozed?.reason ?? '')}</span>
        </p>
      </div>
      <div className="work-buttons">
        <Button kind="quiet" label={words.backLabel(first.what, first.title)} onClick={onBack}>
          {words.back}
        </Button>
      </div>
    </li>
  );
}

/** Takes it back on the case as it is now; null when done. */
async function unsnooze({ first, others }: Piece<DueItem>): Promise<AppError | null> {
  const opened = await call('cases.open', { id: first.caseId });
  if (!opened.ok) return opened.error;
  const { id, revision } = opened.value.file;
  const items = [first, ...others].map(({ kind, ref, part }) => ({ kind, ref, part }));
  const moved = await call('cases.move', { id, revision, move: 'unsnooze', input: { items } });
  return moved.ok ? null : moved.error;
}
