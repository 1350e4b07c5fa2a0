// Panels: what went wrong, nothing here yet, work under way, a word in passing.
import { CheckCircleFilled, ExclamationCircleFilled, InfoCircleFilled, WarningFilled } from '@ant-design/icons';
import { Progress } from 'antd';
import type { ReactNode } from 'react';
import type { AppError } from '../../main/contract/errors';
import { wordsFor } from '../../main/contract/words';
import { kit } from '../strings/kit';
import { Button } from './button';
import './panels.css';

/** A failure: what happened, what is safe, what to do next. It takes the focus of assistive technology, not of the keyboard. */
export function ErrorPanel({ error, onRetry, children }: { error: AppError; onRetry?: () => void; children?: ReactNode }) {
  const { what, safe, next } = wordsFor(error);
  return (
    <div className="error-panel" role="alert">
      <ExclamationCircleFilled aria-hidden className="error-sign" />
      <div>
        <p className="error-what">{what}</p>
        {safe && <p>{safe}</p>}
        {next && <p>{next}</p>}
        {(onRetry || children) && (
          <div className="error-buttons">
            {onRetry && <Button onClick={onRetry}>{kit.retry}</Button>}
            {children}
          </div>
        )}
      </div>
    </div>
  );
}

/** Nothing here yet: says so, and what to do about it. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty-state">
      <p className="empty-title">{title}</p>
      {children !== undefined && <p>{children}</p>}
      {action}
    </div>
  );
}

const SIGNS = {
  good: <CheckCircleFilled aria-hidden />,
  info: <InfoCircleFilled aria-hidden />,
  soon: <WarningFilled aria-hidden />,
  now: <ExclamationCircleFilled aria-hidden />,
};

/** A word in passing, with a sign: good news, information, soon, now. */
export function Note({ tone = 'info', title, children, action }: { tone?: keyof typeof SIGNS; title?: ReactNode; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className={`note ${tone}`}>
      {SIGNS[tone]}
      <div>
        {title !== undefined && <p className="note-title">{title}</p>}
        {children !== undefined && <div>{children}</div>}
        {action !== undefined && <div className="note-action">{action}</div>}
      </div>
    </div>
  );
}

interface ProgressProps {
  /** What is being done, in a person's words. */
  phase: string;
  done: number;
  /** 0: not known yet. */
  total: number;
  /** How the numbers are shown, where they mean something to a person; the share alone otherwise. */
  show?: (n: number) => string;
  onCancel?: (() => void) | undefined;
  cancelling?: boolean;
}

/** Long work shows itself: what is happening, how much is left, a safe way to stop. */
export function ProgressPanel({ phase, done, total, show, onCancel, cancelling = false }: ProgressProps) {
  const percent = total > 0 ? Math.min(100, Math.floor((done / total) * 100)) : 0;
  return (
    <div className="progress-panel">
      <p className="progress-phase" role="status">
        {cancelling ? kit.work.cancelling : phase}
      </p>
      <Progress percent={percent} showInfo={false} aria-label={phase} size={['100%', 12]} {...(total === 0 ? { status: 'active' as const } : {})} />
      <div className="progress-foot">
        <span>{total > 0 && [show && kit.work.of(show(done), show(total)), kit.work.percent(percent)].filter(Boolean).join('　')}</span>
        {onCancel && (
          <Button onClick={onCancel} disabled={cancelling}>
            {kit.work.cancel}
          </Button>
        )}
      </div>
    </div>
  );
}

/** While the first answer is on its way. */
export function Loading() {
  return (
    <p className="loading" role="status">
      {kit.loading}
    </p>
  );
}
