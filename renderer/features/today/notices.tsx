// What the program found at start that a person should know, in plain words.
import type { Notice } from '../../../main/contract/shapes';
import { useHouse } from '../../house';
import { go } from '../../route';
import { today as words } from '../../strings/today';
import { Button } from '../../ui/button';
import { Note } from '../../ui/panels';

/** Kinds that mean something may be lost; the others are news. */
const GRAVE: ReadonlySet<Notice['kind']> = new Set(['damaged-case', 'missing-case', 'ledger-lost', 'duplicate-number']);
const ABOUT_FILES: ReadonlySet<Notice['kind']> = new Set(['damaged-case', 'missing-case', 'leftover-files', 'restored', 'stray-files', 'ledger-lost', 'duplicate-number']);

export function Notices() {
  const { notices } = useHouse();
  if (notices.length === 0) return null;
  return (
    <section className="notices" aria-label={words.notices}>
      {notices.map((notice) => (
        <Note
          key={`${notice.kind} ${notice.caseId ?? ''} ${notice.say}`}
          tone={GRAVE.has(notice.kind) ? 'now' : 'info'}
          action={ABOUT_FILES.has(notice.kind) ? <Button onClick={() => go({ page: 'settings', section: 'data', query: {} })}>{words.checkData}</Button> : undefined}
        >
          {notice.say}
        </Note>
      ))}
    </section>
  );
}
