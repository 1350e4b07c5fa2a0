// In front of everything when the PC's date cannot be believed: what it says, what was known, and the two ways on.
import { useEffect, useState } from 'react';
import type { AppError, Result } from '../../../main/contract/errors';
import type { HouseState } from '../../../main/contract/shapes';
import { doubtInWords, type ClockDoubt } from '../../../main/domain/clock-sanity';
import { dayInChinese } from '../../../main/domain/day';
import { call } from '../../api';
import { useToday } from '../../clock';
import { clock as words } from '../../strings/clock';
import { Button } from '../../ui/button';
import { useConfirm } from '../../ui/confirm';
import { PageFrame } from '../../ui/page-frame';
import { ErrorPanel, Note } from '../../ui/panels';
import { CoverLayout } from './layout';

export function ClockPage({ doubt, onState }: { doubt: ClockDoubt; onState(state: HouseState): void }) {
  const [failure, setFailure] = useState<AppError | null>(null);
  const confirm = useConfirm();
  const here = useToday();
  const take = (result: Result<HouseState>) => {
    setFailure(result.ok ? null : result.error);
    if (result.ok) onState(result.value);
  };
  const look = async () => take(await call('clock.look', {}));
  const trust = async () => {
    // The easy answer must not be the careless one: a wrong date is nowhere seen afterwards.
    if (await confirm({ title: words.sureTitle(dayInChinese(doubt.today)), children: words.sure, yes: words.yes })) take(await call('clock.trust', { today: doubt.today }));
  };
  // Set right while this page stood here: it goes by itself.
  useEffect(() => {
    if (here !== doubt.today) void call('clock.look', {}).then((result) => result.ok && onState(result.value));
  }, [here, doubt.today, onState]);
  return (
    <CoverLayout>
      <PageFrame title={words.title} intro={words.why[doubt.kind]}>
        <Note tone="now" title={doubtInWords(doubt)}>
          {words.safe}
        </Note>
        {failure !== null && <ErrorPanel error={failure} />}
        <div className="trouble-buttons">
          <Button kind="main" onClick={() => void look()} autoFocus>
            {words.mended}
          </Button>
          <Button onClick={() => void trust()}>{words.right[doubt.kind]}</Button>
        </div>
        <p className="clock-how">{words.how}</p>
      </PageFrame>
    </CoverLayout>
  );
}
