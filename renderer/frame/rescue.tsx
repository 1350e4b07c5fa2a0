// When the window as a whole cannot be drawn: the doors that must be there whatever is wrong. Stands on as little as it can.
import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useToday } from '../clock';
import { CoverLayout } from '../features/setup/layout';
import { DiagnosisButton } from '../journeys/diagnosis/diagnosis-button';
import { damage } from '../strings/damage';
import { kit } from '../strings/kit';
import { antdTheme } from '../theme';
import { Button } from '../ui/button';
import { ConfirmProvider } from '../ui/confirm';
import { KitContext, type KitWorld } from '../ui/kit-context';
import { PageFrame } from '../ui/page-frame';
import { PageBoundary } from './page-boundary';
import { ReadyMark } from './ready-mark';

const RestoreJourney = lazy(async () => ({ default: (await import('../journeys/restore/restore-journey')).RestoreJourney }));

const words = damage.rescue;

export function Rescue({ code }: { code: string }) {
  const [restoring, setRestoring] = useState(false);
  const today = useToday();
  const world = useMemo<KitWorld>(() => ({ today, almanac: null, say: () => {} }), [today]);
  const reload = () => window.location.reload();
  return (
    <ConfigProvider locale={zhCN} theme={antdTheme(false)} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
      <AntApp component={false}>
        <KitContext value={world}>
          <ConfirmProvider>
            <CoverLayout>
              <PageFrame title={restoring ? words.restore : words.title}>
                {restoring ? (
                  <PageBoundary>
                    <Suspense fallback={null}>
                      <RestoreJourney into={{ first: null }} onState={reload} onBack={() => setRestoring(false)} />
                    </Suspense>
                  </PageBoundary>
                ) : (
                  <>
                    <div className="error-panel" role="alert">
                      <div>
                        <p className="error-what">{words.what}</p>
                        <p>{words.safe}</p>
                        <p>{words.next}</p>
                        <p>{kit.pageBroken.code(code)}</p>
                      </div>
                    </div>
                    <div className="trouble-buttons">
                      <Button kind="main" onClick={reload} autoFocus>
                        {words.reload}
                      </Button>
                      <Button onClick={() => setRestoring(true)}>{words.restore}</Button>
                      <DiagnosisButton />
                    </div>
                  </>
                )}
              </PageFrame>
              <ReadyMark name="rescue" />
            </CoverLayout>
          </ConfirmProvider>
        </KitContext>
      </AntApp>
    </ConfigProvider>
  );
}
