// 两台电脑: who this PC is and which numbers it gives, a package to take along, one to take in, and what was done before.
import { useState } from 'react';
import type { ExchangeState } from '../../../../main/contract/exchange-shapes';
import { pcs as words } from '../../../strings/pcs';
import { useCall } from '../../../use-call';
import { Button } from '../../../ui/button';
import { PageFrame } from '../../../ui/page-frame';
import { ErrorPanel, Loading, Note } from '../../../ui/panels';
import { ExchangeHistory } from './exchange-history';
import { JoinForm } from './join-form';
import { MakeForm } from './make-form';
import { OtherPcs } from './other-pcs';
import { TakeForm } from './take-form';
import './pcs.css';

type View = 'home' | 'range' | 'make' | 'take';

export function PcsPage({ onBack }: { onBack(): void }) {
  const state = useCall('exchange.state', {}, ['house-changed']);
  const [view, setView] = useState<View>('home');
  const home = () => {
    setView('home');
    state.again();
  };
  if (view === 'make' && state.value) {
    return (
      <PageFrame key="make" title={words.make.title}>
        <MakeForm state={state.value} onBack={home} />
      </PageFrame>
    );
  }
  if (view === 'take') {
    return (
      <PageFrame key="take" title={words.take.title} wide>
        <TakeForm onBack={home} />
      </PageFrame>
    );
  }
  return (
    <PageFrame key="home" title={words.title} intro={words.intro} actions={<Button onClick={onBack}>{words.back}</Button>}>
      {state.error && <ErrorPanel error={state.error} onRetry={state.again} />}
      {state.loading && state.value === null && <Loading />}
      {state.value && <Home key={view} state={state.value} changing={view === 'range'} onView={setView} onDone={home} />}
    </PageFrame>
  );
}

function Home({ state, changing, onView, onDone }: { state: ExchangeState; changing: boolean; onView(view: View): void; onDone(): void }) {
  const { me, problem, history } = state;
  return (
    <div className="pcs">
      {problem !== '' && <Note tone="now" title={me ? problem : words.join.needed}>{me ? undefined : problem}</Note>}
      {!me && problem === '' && <Note title={words.join.why}>{words.join.whyWords}</Note>}
      {me && !changing ? (
        <section className="pcs-me" aria-label={words.me.title}>
          <h2>{me.name}</h2>
          <p>{words.me.range(me.from, me.to)}</p>
          <p>
            {words.me.groups} <output className="pcs-groups">{me.groups}</output>
          </p>
          <p className="pcs-hint">{words.me.groupsHint}</p>
          <div className="pcs-buttons">
            <Button kind="main" big onClick={() => onView('make')}>
              {words.make.go}
            </Button>
            <Button kind="main" big onClick={() => onView('take')}>
              {words.take.go}
            </Button>
            <Button kind="quiet" onClick={() => onView('range')}>
              {words.join.change}
            </Button>
          </div>
        </section>
      ) : (
        <JoinForm state={state} onDone={onDone} {...(me ? { onCancel: onDone } : {})} />
      )}
      {me && <OtherPcs others={state.others} />}
      {history.length > 0 && <ExchangeHistory history={history} />}
    </div>
  );
}
