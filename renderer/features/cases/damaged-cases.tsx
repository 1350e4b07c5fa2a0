// Cases that cannot be read: the list below still names those it remembers, so they are said above it, with the way to what can be done.
import type { Notice } from '../../../main/contract/shapes';
import { useHouse } from '../../house';
import { go } from '../../route';
import { cases as words } from '../../strings/cases';
import { Button } from '../../ui/button';
import { Note } from '../../ui/panels';

/** Shown one by one; a disk that went bad may have hundreds. */
const SHOWN = 2;

const LOST: ReadonlySet<Notice['kind']> = new Set(['damaged-case', 'missing-case']);

export function DamagedCases() {
  const { notices } = useHouse();
  const lost = notices.filter(({ kind }) => LOST.has(kind));
  if (lost.length === 0) return null;
  const more = lost.length - SHOWN;
  const check = () => go({ page: 'settings', section: 'data', query: {} });
  return (
    <section className="cases-damaged" aria-label={words.damaged}>
      {lost.slice(0, SHOWN).map(({ kind, caseId, say }) => (
        <Note
          key={`${kind} ${caseId ?? ''} ${say}`}
          tone="now"
          action={
            caseId === null || kind === 'missing-case' ? (
              <Button onClick={check}>{words.checkData}</Button>
            ) : (
              <Button onClick={() => go({ page: 'case', id: caseId, tab: 'course', query: {} })}>{words.seeDamaged}</Button>
            )
          }
        >
          {say}
        </Note>
      ))}
      {more > 0 && (
        <button type="button" className="text-button" onClick={check}>
          {words.moreDamaged(more)}
        </button>
      )}
    </section>
  );
}
