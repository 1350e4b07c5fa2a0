// 认识的U盘: the sticks this room backs up to, one by one, and how they are to be used.
import { useState } from 'react';
import type { AppError } from '../../../main/contract/errors';
import type { StickShown } from '../../../main/contract/shapes';
import { call } from '../../api';
import { sticks as words } from '../../strings/sticks';
import { useCall } from '../../use-call';
import { Button } from '../../ui/button';
import { useConfirm } from '../../ui/confirm';
import { EmptyState, ErrorPanel, Note } from '../../ui/panels';
import { whenShown } from '../../ui/when';
import { ProbePart } from './probe-part';
import { StickSettings } from './stick-settings';
import './sticks.css';

export function SticksPage({ onBack }: { onBack(): void }) {
  const known = useCall('sticks.list', {}, ['house-changed']);
  const [failure, setFailure] = useState<AppError | null>(null);
  const { sticks = [], inTurn = null } = known.value ?? {};
  const wrong = failure ?? known.error;
  return (
    <div className="sticks">
      {wrong && <ErrorPanel error={wrong} />}
      {known.value !== null && sticks.length === 0 && <EmptyState title={words.none}>{words.advice}</EmptyState>}
      {sticks.length > 0 && (
        <ul>
          {sticks.map((stick) => (
            <li key={stick.id}>
              <StickRow stick={stick} inTurn={stick.id === inTurn} onFailure={setFailure} />
            </li>
          ))}
        </ul>
      )}
      {sticks.length === 1 && <Note>{words.advice}</Note>}
      <StickSettings onFailure={setFailure} />
      <ProbePart />
      <div>
        <Button kind="quiet" onClick={onBack}>
          {words.back}
        </Button>
      </div>
    </div>
  );
}

function StickRow({ stick, inTurn, onFailure }: { stick: StickShown; inTurn: boolean; onFailure(error: AppError | null): void }) {
  const confirm = useConfirm();
  const { id, name, retired, missed, unseenDays, lastBackup, lastCheck } = stick;
  const [typed, setTyped] = useState<string | null>(null);
  const settle = async (asked: Promise<{ ok: true } | { ok: false; error: AppError }>) => {
    const done = await asked;
    onFailure(done.ok ? null : done.error);
    return done.ok;
  };
  const rename = async () => {
    if (typed !== null && (await settle(call('sticks.rename', { id, name: typed })))) setTyped(null);
  };
  const retire = async () => {
    if (retired || (await confirm({ title: words.retireTitle(name), children: words.retireWords, yes: words.retire }))) await settle(call('sticks.retire', { id, retired: !retired }));
  };
  return (
    <section className={retired ? 'stick retired' : 'stick'} aria-label={words.mark(name)}>
      <h2>
        {words.mark(name)}
        {inTurn && <span className="tag">{words.inTurn}</span>}
        {missed && <span className="tag">{words.missed(unseenDays)}</span>}
        {retired && <span className="tag">{words.retired}</span>}
      </h2>
      <dl>
        <dt>{words.lastBackup}</dt>
        <dd>{lastBackup === null ? words.noBackup : [words.backup(whenShown(lastBackup.at, true), lastBackup.cases), words.pc(lastBackup.pc)].filter(Boolean).join('，')}</dd>
        <dt>{words.lastSeen}</dt>
        <dd>{[whenShown(stick.lastSeen, true), words.label(stick.label), words.firstSeen(whenShown(stick.firstSeen, true))].filter(Boolean).join('，')}</dd>
        <dt>{words.lastCheck}</dt>
        <dd>{lastCheck === null ? words.noCheck : words.check(whenShown(lastCheck.at, true), lastCheck.whole)}</dd>
      </dl>
      {typed === null ? (
        <div className="form-buttons">
          <Button onClick={() => setTyped(name)}>{words.rename}</Button>
          <Button kind="quiet" onClick={() => void retire()}>
            {retired ? words.bringBack : words.retire}
          </Button>
        </div>
      ) : (
        <form
          className="stick-name"
          onSubmit={(event) => {
            event.preventDefault();
            void rename();
          }}
        >
          <label>
            <span className="field-label">{words.renameOf(name)}</span>
            <input className="ant-input" value={typed} maxLength={20} autoFocus onChange={(event) => setTyped(event.target.value)} />
          </label>
          <p>{words.nameHint}</p>
          <div className="form-buttons">
            <Button kind="main" submit disabled={typed.trim() === ''}>
              {words.save}
            </Button>
            <Button kind="quiet" onClick={() => setTyped(null)}>
              {words.cancel}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
