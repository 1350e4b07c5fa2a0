// 备份: is our work safe? One button; beside it checking, restoring, and what was done before.
import { useState } from 'react';
import type { Route } from '../../route';
import { go } from '../../route';
import { useHouse } from '../../house';
import { OneCaseJourney } from '../../journeys/restore/one-case-journey';
import { RestoreJourney } from '../../journeys/restore/restore-journey';
import { backup as words } from '../../strings/backup';
import { pcs } from '../../strings/pcs';
import { keys as keyWords } from '../../strings/keys';
import { local, oneCase, rehearse } from '../../strings/copies';
import { sticks as stickWords } from '../../strings/sticks';
import { useCall } from '../../use-call';
import { Button } from '../../ui/button';
import { PageFrame } from '../../ui/page-frame';
import { ErrorPanel, Note } from '../../ui/panels';
import { AgePanel } from './age-panel';
import { AsidePanel } from './aside-panel';
import { BackupForm } from './backup-form';
import { HistoryTable } from './history-table';
import { PcsPage } from './pcs/pcs-page';
import { KeysPage } from './keys/page';
import { LocalPage } from './local-page';
import { RehearsalLine } from './rehearsal-line';
import { RehearsePage } from './rehearse-page';
import { SheetLine } from './sheet-line';
import { MissedSticks } from './missed-sticks';
import { SticksPage } from './sticks-page';
import { VerifyForm } from './verify-form';
import './backup.css';

const toBackup = () => go({ page: 'backup', query: {} });
const doing = (what: string) => go({ page: 'backup', query: { do: what } });

export function BackupPage({ route }: { route: Route & { page: 'backup' } }) {
  const { cases, awaiting } = useHouse();
  const state = useCall('backup.state', {}, ['house-changed']);
  const [news, setNews] = useState('');
  switch (route.query['do']) {
    case 'verify':
      return (
        <PageFrame key="verify" title={words.verify.title} intro={words.verify.intro}>
          <VerifyForm onBack={toBackup} />
        </PageFrame>
      );
    case 'restore':
      return (
        <PageFrame key="restore" title={words.restore.title} intro={words.restore.intro}>
          <RestoreJourney
            into={{ first: null }}
            onBack={toBackup}
            onState={() => {
              setNews(words.restore.done);
              toBackup();
            }}
          />
        </PageFrame>
      );
    case 'pcs':
      return <PcsPage onBack={toBackup} />;
    case 'rehearse':
      return (
        <PageFrame key="rehearse" title={rehearse.title} intro={rehearse.intro}>
          <RehearsePage onBack={toBackup} />
        </PageFrame>
      );
    case 'local':
      return (
        <PageFrame key="local" title={local.title} intro={local.intro}>
          <LocalPage onBack={toBackup} onOne={() => doing('one')} onRestored={toBackup} />
        </PageFrame>
      );
    case 'one':
      return (
        <PageFrame key="one" title={oneCase.title} intro={oneCase.intro} wide>
          <OneCaseJourney onBack={toBackup} />
        </PageFrame>
      );
    case 'sticks':
      return (
        <PageFrame key="sticks" title={stickWords.title} intro={stickWords.intro}>
          <SticksPage onBack={toBackup} />
        </PageFrame>
      );
    case 'keys':
      return (
        <PageFrame key="keys" title={keyWords.title} intro={keyWords.intro}>
          <KeysPage onBack={toBackup} />
        </PageFrame>
      );
    default:
      return (
        <PageFrame key="backup" title={words.title} wide>
          {state.error && <ErrorPanel error={state.error} onRetry={state.again} />}
          {news !== '' && (
            <div className="backup-news">
              <Note tone="good" title={news}>
                {news === words.restore.done && words.restore.doneWords}
              </Note>
            </div>
          )}
          <div className="backup">
            <div className="backup-main">
              <AgePanel />
              <MissedSticks />
              <BackupForm runningBefore={state.value?.running ?? false} />
            </div>
            <aside className="backup-side">
              <h2>{words.groups.back}</h2>
              <Button onClick={() => doing('restore')}>{words.restore.go}</Button>
              <Button onClick={() => doing('one')}>{oneCase.go}</Button>
              <Button onClick={() => doing('rehearse')}>{rehearse.go}</Button>
              <RehearsalLine />
              <h2>{words.groups.look}</h2>
              <Button onClick={() => doing('verify')}>{words.verify.go}</Button>
              <Button onClick={() => doing('local')}>{local.go}</Button>
              <h2>{words.groups.keep}</h2>
              <Button onClick={() => doing('sticks')}>{stickWords.go}</Button>
              <Button onClick={() => doing('keys')}>{keyWords.go}</Button>
              <SheetLine />
              <Button onClick={() => doing('pcs')}>{pcs.go}</Button>
              {awaiting === null && state.value?.setAside && <AsidePanel setAside={state.value.setAside} onDone={() => setNews(words.aside.done)} />}
            </aside>
          </div>
          {(cases > 0 || (state.value?.history.length ?? 0) > 0) && <HistoryTable history={state.value?.history ?? []} />}
        </PageFrame>
      );
  }
}
