// The program as a whole: what to show for each state of the house, and what the kit needs of the world.
import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { almanac as almanacOf } from '../main/domain/almanac';
import { ruleBook } from '../main/domain/rule-book';
import type { HouseState } from '../main/contract/shapes';
import { useToday } from './clock';
import { DueProvider } from './due';
import { Frame } from './frame/frame';
import { PageBoundary } from './frame/page-boundary';
import { ReadyMark } from './frame/ready-mark';
import { HouseProvider, useHouseState } from './house';
import { frame } from './strings/frame';
import { antdTheme } from './theme';
import { ConfirmProvider } from './ui/confirm';
import { DiagnosisButton } from './journeys/diagnosis/diagnosis-button';
import { TextPrintCheck } from './journeys/print-check/text-print-check';
import { KitContext, type KitWorld } from './ui/kit-context';
import { ErrorPanel } from './ui/panels';
import { TextCheckContext, type TextCheckProps } from './ui/text-check';

const SetupPage = lazy(async () => ({ default: (await import('./features/setup/page')).SetupPage }));
const ClockPage = lazy(async () => ({ default: (await import('./features/setup/clock-page')).ClockPage }));
const TroublePage = lazy(async () => ({ default: (await import('./features/setup/trouble-page')).TroublePage }));

const printCheck = (field: TextCheckProps) => <TextPrintCheck {...field} />;

export function App() {
  const house = useHouseState();
  const [largeBefore, setLargeBefore] = useState(false);
  const large = house.state?.state === 'open' ? house.state.settings.largeType : largeBefore;
  useEffect(() => {
    document.documentElement.dataset['type'] = large ? 'large' : 'normal';
  }, [large]);

  return (
    <ConfigProvider {...NONCE} locale={zhCN} theme={antdTheme(large)} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
      <AntApp component={false}>
        <Kit state={house.state}>
          <ConfirmProvider>
            {house.error !== null && (
              <main className="start-failed">
                <h1>{frame.startFailed}</h1>
                <ErrorPanel error={house.error} onRetry={house.again}>
                  <DiagnosisButton />
                </ErrorPanel>
              </main>
            )}
            {house.state !== null && <Inside state={house.state} large={large} onLarge={setLargeBefore} onState={house.set} />}
          </ConfirmProvider>
        </Kit>
      </AntApp>
    </ConfigProvider>
  );
}

interface InsideProps {
  state: HouseState;
  large: boolean;
  onLarge(large: boolean): void;
  onState(state: HouseState): void;
}

function Inside({ state, large, onLarge, onState }: InsideProps) {
  if (state.state === 'open' && state.clock === null) {
    return (
      <HouseProvider state={state}>
        <DueProvider>
          <TextCheckContext value={printCheck}>
            <Frame />
          </TextCheckContext>
        </DueProvider>
      </HouseProvider>
    );
  }
  return (
    <PageBoundary>
      <Suspense fallback={null}>
        {state.state === 'first-run' && <SetupPage state={state} large={large} onLarge={onLarge} onState={onState} />}
        {state.state === 'trouble' && <TroublePage state={state} onState={onState} />}
        {state.state === 'open' && state.clock !== null && <ClockPage doubt={state.clock} onState={onState} />}
        <ReadyMark name={state.state === 'open' ? 'clock' : state.state} />
      </Suspense>
    </PageBoundary>
  );
}

/** What fields need of the world, and the region in which things are said aloud. */
function Kit({ state, children }: { state: HouseState | null; children: ReactNode }) {
  const today = useToday();
  const [said, setSaid] = useState('');
  const settings = state?.state === 'open' ? state.settings : null;
  const reference = state?.state === 'open' ? state.reference : null;
  const almanac = useMemo(() => (settings === null || reference === null ? null : almanacOf(settings, ruleBook(reference, settings))), [settings, reference]);
  // A trailing space makes a repeated sentence a new one.
  const say = useCallback((text: string) => setSaid((last) => (last === text ? `${text} ` : text)), []);
  const world = useMemo<KitWorld>(() => ({ today, almanac, say }), [today, almanac, say]);
  return (
    <KitContext value={world}>
      {children}
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
    </KitContext>
  );
}

// The shell may give the page a nonce for styles written at run time; without one the policy allows them as they are.
const nonce = document.querySelector<HTMLElement>('meta[property="csp-nonce"]')?.nonce;
const NONCE = nonce ? { csp: { nonce } } : {};
