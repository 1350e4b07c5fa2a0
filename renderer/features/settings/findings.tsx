// What a check found, one under the other: what it is, what a repair would do, what a person can do; those to be mended are ticked.
import { useState } from 'react';
import type { Finding } from '../../../main/contract/findings';
import { go } from '../../route';
import { damage as words } from '../../strings/damage';
import { Button } from '../../ui/button';
import { Note } from '../../ui/panels';

/** A disk that went bad may have thousands; so many are shown at first. */
const SHOWN = 30;

/** What only a backup can bring back. */
const FROM_BACKUP: ReadonlySet<Finding['kind']> = new Set(['damaged', 'missing-case', 'missing-kept', 'changed-kept']);

export function Findings({ findings, onRepair }: { findings: readonly Finding[]; onRepair(keys: string[]): void }) {
  const mendable = findings.filter(({ will }) => will !== null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(mendable.filter(({ proposed }) => proposed).map(({ key }) => key)));
  const [shown, setShown] = useState(SHOWN);
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };
  return (
    <>
      <Note tone="now" title={words.found(findings.length)}>
        {words.foundWords(mendable.length)}
      </Note>
      <ul className="findings">
        {findings.slice(0, shown).map((finding) => (
          <li key={finding.key}>
            {finding.will === null ? <span aria-hidden /> : <input type="checkbox" aria-label={words.choose(finding.say)} checked={chosen.has(finding.key)} onChange={() => toggle(finding.key)} />}
            <Words finding={finding} />
          </li>
        ))}
      </ul>
      {findings.length > shown && (
        <button type="button" className="text-button" onClick={() => setShown(shown + 300)}>
          {words.more(findings.length - shown)}
        </button>
      )}
      {mendable.length > 0 && (
        <div>
          <Button kind="main" disabled={chosen.size === 0} onClick={() => onRepair([...chosen])}>
            {words.repair(chosen.size)}
          </Button>
        </div>
      )}
    </>
  );
}

function Words({ finding: { kind, caseId, say, will, next } }: { finding: Finding }) {
  const readable = caseId !== null && kind !== 'damaged' && kind !== 'newer' && kind !== 'missing-case' && kind !== 'renamed-folder';
  return (
    <div>
      <p className="finding-say">{say}</p>
      {will !== null && <p>{words.will(will)}</p>}
      {next !== '' && <p className="finding-next">{next}</p>}
      <div className="finding-doors">
        {readable && (
          <button type="button" className="text-button" onClick={() => go({ page: 'case', id: caseId, tab: 'course', query: {} })}>
            {words.openCase}
          </button>
        )}
        {will === null && FROM_BACKUP.has(kind) && (
          <button type="button" className="text-button" onClick={() => go({ page: 'backup', query: { do: 'restore' } })}>
            {words.toRestore}
          </button>
        )}
      </div>
    </div>
  );
}
