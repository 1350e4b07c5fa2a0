// 变更记录: the diary of the case, newest first: when, who, what; what was taken out can be read again.
import { useId, useState } from 'react';
import type { CaseFile, Change } from '../../../../main/domain/case';
import { dayInChinese } from '../../../../main/domain/day';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { history as words } from '../../../strings/dossier-history';
import { LongText } from '../../../ui/long-text';
import { whenShown } from '../../../ui/when';
import { removedEntry } from './removed-entry';
import './history.css';

export function HistoryTab() {
  const { file } = useOpenCase();
  const changes = file.changes.toReversed();
  return (
    <div className="history-tab">
      <h2 className="visually-hidden">{words.title}</h2>
      <p className="history-intro">{words.intro}</p>
      <table className="ledger" aria-label={words.table}>
        <thead>
          <tr>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.who}</th>
            <th scope="col">{words.what}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={`${change.revision} ${change.what}`}>
              <td className="nowrap">{whenShown(change.at, true)}</td>
              <td className="nowrap">{change.by || words.nobody}</td>
              <td>
                {change.what}
                {change.removed !== undefined && <Removed file={file} change={change} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Removed({ file, change }: { file: CaseFile; change: Change }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const entry = open ? removedEntry(file, change) : null;
  return (
    <>
      <button type="button" className="text-button" aria-expanded={open} aria-controls={id} aria-label={open ? undefined : words.removedOf(change.what)} onClick={() => setOpen(!open)}>
        {open ? words.hide : words.removed}
      </button>
      <div id={id} hidden={!open} className="history-removed">
        {open && entry === null && <p>{words.unreadable}</p>}
        {entry && (
          <>
            <p className="history-removed-title">{entry.title}</p>
            {entry.day !== null && <p>{words.onDay(dayInChinese(entry.day))}</p>}
            {entry.facts.map((fact, i) => (
              <p key={i}>{fact}</p>
            ))}
            {entry.prose !== '' && <LongText text={entry.prose} />}
            {entry.privateProse !== '' && (
              <>
                <p>{words.privateNote}</p>
                <LongText text={entry.privateProse} />
              </>
            )}
          </>
        )}
      </div>
    </>
  );
}
