// 使用记录: who did what and when, for the director; newest first, narrowed by time, person and kind; followed from end to end on request.
import { useId, useState } from 'react';
import type { AppError } from '../../../../main/contract/errors';
import { auditInWords, type AuditEntry } from '../../../../main/domain/audit';
import { addDays, type Day } from '../../../../main/domain/day';
import { call } from '../../../api';
import { useHouse } from '../../../house';
import { USAGE_KINDS, USAGE_SPANS, usage as words, type UsageKind } from '../../../strings/usage';
import { useCall } from '../../../use-call';
import { Button } from '../../../ui/button';
import { useKit } from '../../../ui/kit-context';
import { ErrorPanel } from '../../../ui/panels';
import { List } from '../../../ui/select-fields';
import { whenShown } from '../../../ui/when';
import { VerdictPanel } from './verdict-panel';
import './usage.css';

/** A screenful or five; the whole record goes into the text. */
const PAGE = 100;

export function UsageSection() {
  const { today } = useHouse();
  const { say } = useKit();
  const [span, setSpan] = useState('1');
  const [by, setBy] = useState('');
  const [kind, setKind] = useState<UsageKind>('all');
  const [limit, setLimit] = useState(PAGE);
  const [failure, setFailure] = useState<AppError | null>(null);
  const from = firstDay(span, today);
  const list = useCall('audit.list', { from, to: null, by, what: [...USAGE_KINDS[kind].kinds], about: '', offset: 0, limit });
  const { total = 0, entries = [], people = [] } = list.value ?? {};
  const narrow = (change: () => void) => {
    change();
    setLimit(PAGE);
  };
  const save = async () => {
    const done = await call('audit.save', { from, to: null });
    setFailure(done.ok ? null : done.error);
    if (done.ok && done.value.saved) say(words.saved);
  };
  const error = failure ?? list.error;
  return (
    <>
      <p className="field-hint">{words.intro}</p>
      <div className="usage-filters">
        <Choice label={words.span} value={span} options={USAGE_SPANS.map(({ name }, i) => ({ value: String(i), label: name }))} onChange={(value) => narrow(() => setSpan(value))} />
        <Choice label={words.who} value={by} options={[{ value: '', label: words.anybody }, ...people.map((name) => ({ value: name, label: name }))]} onChange={(value) => narrow(() => setBy(value))} />
        <Choice label={words.kind} value={kind} options={Object.entries(USAGE_KINDS).map(([value, { name }]) => ({ value, label: name }))} onChange={(value) => narrow(() => setKind(value as UsageKind))} />
      </div>
      <VerdictPanel>
        <Button onClick={() => void save()}>{words.save}</Button>
      </VerdictPanel>
      {error && <ErrorPanel error={error} onRetry={list.again} />}
      {list.value !== null && entries.length === 0 && <p>{words.none}</p>}
      {entries.length > 0 && (
        <>
          <p aria-live="polite">{words.total(total, entries.length)}</p>
          <Entries entries={entries} />
        </>
      )}
      {entries.length < total && <Button onClick={() => setLimit(Math.min(limit + PAGE, 500))}>{words.more}</Button>}
    </>
  );
}

const firstDay = (span: string, today: Day): Day | null => {
  const days = USAGE_SPANS[Number(span)]?.days ?? null;
  return days === null ? null : addDays(today, 1 - days);
};

interface ChoiceProps {
  label: string;
  value: string;
  options: { value: string; label: string }[];
  onChange(value: string): void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <List control={{ id, 'aria-describedby': undefined, 'aria-invalid': false, 'aria-required': false }} options={options} value={value} onChange={(next) => onChange(typeof next === 'string' ? next : '')} />
    </div>
  );
}

function Entries({ entries }: { entries: readonly AuditEntry[] }) {
  return (
    <table className="ledger usage-table" aria-label={words.table}>
      <thead>
        <tr>
          <th scope="col">{words.when}</th>
          <th scope="col">{words.who}</th>
          <th scope="col">{words.what}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.n}>
            <td className="nowrap">{whenShown(entry.at, true)}</td>
            <td className="nowrap">{entry.by || words.nobody}</td>
            <td>{auditInWords(entry)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
