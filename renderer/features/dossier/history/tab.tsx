// 变更记录: the diary of the case, newest first: when, who, what; what each save changed, and how the case stood then.
import { useId, useState } from 'react';
import type { CaseVersion } from '../../../../main/contract/shapes';
import type { CaseFile, Change } from '../../../../main/domain/case';
import { dayInChinese } from '../../../../main/domain/day';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { history as words } from '../../../strings/dossier-history';
import { useCall } from '../../../use-call';
import { LongText } from '../../../ui/long-text';
import { Sheet } from '../../../ui/sheet';
import { whenShown } from '../../../ui/when';
import { useCaseRoute } from '../use-case-route';
import { Changed } from './changed';
import { removedEntry } from './removed-entry';
import { VersionSheet } from './version-sheet';
import './history.css';

export function HistoryTab() {
  const { file } = useOpenCase();
  const { query, open, close } = useCaseRoute();
  const changes = file.changes.toReversed();
  const versions = useCall('cases.versions', { id: file.id }, ['case-saved']);
  // Two PCs count on from one number: a line is a version of this case when number and moment are.
  const known = new Map(versions.value?.versions.map((version) => [`${version.revision} ${version.at}`, version]));
  const first = versions.value?.versions.findLast(({ whole }) => whole)?.revision ?? 0;
  const shown = Number(query['version'] ?? 0);
  return (
    <div className="history-tab">
      <h2 className="visually-hidden">{words.title}</h2>
      <p className="history-intro">{words.intro}</p>
      <table className="ledger" aria-label={words.table}>
        <thead>
          <tr>
            <th scope="col">{words.number}</th>
            <th scope="col">{words.when}</th>
            <th scope="col">{words.who}</th>
            <th scope="col">{words.what}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change, i) => (
            <Line key={`${change.revision} ${change.at} ${i}`} file={file} change={change} version={known.get(`${change.revision} ${change.at}`)} first={first} onSee={(version) => open('version', { version: String(version) })} />
          ))}
        </tbody>
      </table>
      <Sheet open={query['do'] === 'version' && shown > 0} title={words.versionTitle(shown)} onClose={close} wide>
        <VersionSheet key={shown} version={shown} onDone={close} />
      </Sheet>
    </div>
  );
}

interface LineProps {
  file: CaseFile;
  change: Change;
  /** The save this line tells of; undefined where it was made on another PC. */
  version: CaseVersion | undefined;
  /** The oldest version there is: nothing is known of what it changed. */
  first: number;
  onSee(version: number): void;
}

function Line({ file, change, version, first, onSee }: LineProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const whole = version?.whole === true;
  return (
    <tr>
      <td>{change.revision}</td>
      <td className="nowrap">{whenShown(change.at, true)}</td>
      <td className="nowrap">{change.by || words.nobody}</td>
      <td>
        {change.what}
        {change.removed !== undefined && <Removed file={file} change={change} />}
        {whole && change.revision !== first && (
          <button type="button" className="text-button" aria-expanded={open} aria-controls={id} aria-label={open ? undefined : words.seeOf(change.revision, change.what)} onClick={() => setOpen(!open)}>
            {open ? words.hide : words.see}
          </button>
        )}
        {whole && (
          <button type="button" className="text-button" aria-label={words.versionOf(change.revision, change.what)} onClick={() => onSee(change.revision)}>
            {words.version}
          </button>
        )}
        {version?.whole === false && <span className="history-gone">{words.gone}</span>}
        <div id={id} hidden={!open} className="history-removed">
          {open && <Changed id={file.id} version={change.revision} />}
        </div>
      </td>
    </tr>
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
