// Numbers kept back that no case has taken yet: printed once more, or given up with a reason.
import { useState } from 'react';
import { z } from 'zod';
import { dayInChinese } from '../../../../main/domain/day';
import { isOpen, Voiding, type ReservedNumber } from '../../../../main/domain/numbering';
import { call } from '../../../api';
import { DRAFT_KEYS } from '../../../draft-keys';
import { DRAFTS } from '../../../drafts';
import { blanks as words } from '../../../strings/blanks';
import { useCall } from '../../../use-call';
import { Button } from '../../../ui/button';
import { fieldsOf } from '../../../ui/fields-of';
import { Fields, FormFrame } from '../../../ui/form-frame';
import { useKit } from '../../../ui/kit-context';
import { ErrorPanel } from '../../../ui/panels';
import { Section } from '../../../ui/section';

export function KeptNumbers({ onReprint }: { onReprint(number: ReservedNumber): void }) {
  const { value, error, again } = useCall('numbers.reserved', {}, ['case-saved']);
  const [giving, setGiving] = useState<ReservedNumber | null>(null);
  if (error) return <ErrorPanel error={error} onRetry={again} />;
  const numbers = value?.numbers ?? [];
  if (numbers.length === 0) return null;
  const open = numbers.filter((number) => isOpen(number));
  const voided = numbers.flatMap(({ text, voided: gone }) => (gone ? [{ text, ...gone }] : []));
  const done = () => {
    setGiving(null);
    again();
  };
  return (
    <Section title={words.open} hint={words.openHint}>
      {open.length === 0 ? <p>{words.openNone}</p> : <OpenTable numbers={open} onReprint={onReprint} onGiveUp={setGiving} />}
      {giving && <GiveUp key={giving.text} number={giving} onDone={done} onCancel={() => setGiving(null)} />}
      {voided.length > 0 && (
        <details className="voided-numbers">
          <summary>{words.voided(voided.length)}</summary>
          <ul>
            {voided.map(({ text, on, by, reason }) => (
              <li key={text}>{words.voidedLine(text, dayInChinese(on), by, reason)}</li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

interface TableProps {
  numbers: readonly ReservedNumber[];
  onReprint(number: ReservedNumber): void;
  onGiveUp(number: ReservedNumber): void;
}

function OpenTable({ numbers, onReprint, onGiveUp }: TableProps) {
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{words.openNumber}</th>
          <th scope="col">{words.openOn}</th>
          <th scope="col">{words.openBy}</th>
          <th scope="col">
            <span className="visually-hidden">{words.openDo}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {numbers.map((number) => (
          <tr key={`${number.year}-${number.serial}`}>
            <th scope="row">{number.text}</th>
            <td>{dayInChinese(number.on)}</td>
            <td>{number.by}</td>
            <td>
              <Button kind="quiet" label={words.reprintLabel(number.text)} onClick={() => onReprint(number)}>
                {words.reprint}
              </Button>
              <Button kind="quiet" label={words.giveUpLabel(number.text)} onClick={() => onGiveUp(number)}>
                {words.giveUp}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const GiveUpForm = z.object({ reason: Voiding.shape.reason });
const F = fieldsOf<z.input<typeof GiveUpForm>>();

function GiveUp({ number: { year, serial, text }, onDone, onCancel }: { number: ReservedNumber; onDone(): void; onCancel(): void }) {
  const { say } = useKit();
  const onSaved = () => {
    say(words.gaveUp);
    onDone();
  };
  return (
    <section className="give-up" aria-label={words.giveUpTitle(text)}>
      <h3>{words.giveUpTitle(text)}</h3>
      <p className="sheet-hint">{words.giveUpWords}</p>
      <FormFrame schema={GiveUpForm} initial={{ reason: '' }} draft={{ store: DRAFTS, key: DRAFT_KEYS.giveUp(year, serial) }} onSave={({ reason }) => call('numbers.giveUp', { year, serial, reason })} onSaved={onSaved} onCancel={onCancel} saveWords={words.giveUpYes} foot="inline">
        <Fields>
          <F.Text name="reason" label={words.reason} hint={words.reasonHint} required autoFocus />
        </Fields>
      </FormFrame>
    </section>
  );
}
