// 暂缓: until when, and why. Over any page that shows what is due.
import { useMemo } from 'react';
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import type { DueItem } from '../../../main/contract/shapes';
import { OptionalDay, type Day } from '../../../main/domain/day';
import { marketName, nextMarketDay } from '../../../main/domain/market-day';
import { Snooze } from '../../../main/domain/snooze';
import { call } from '../../api';
import { DRAFT_KEYS } from '../../draft-keys';
import { DRAFTS } from '../../drafts';
import { useHouse } from '../../house';
import { snooze as words } from '../../strings/snooze';
import { fieldsOf } from '../../ui/fields-of';
import { Fields, FormFrame } from '../../ui/form-frame';
import { useKit } from '../../ui/kit-context';
import { ErrorPanel, Note } from '../../ui/panels';
import { Sheet } from '../../ui/sheet';
import { dayShown } from '../../ui/when';
import { useCase } from '../case-file/use-case';
import { dayOfChoice, SNOOZE_CHOICES, type SnoozeChoice } from './snooze-days';

/** What one action settles, all of one case. */
export type Snoozed = readonly [DueItem, ...DueItem[]];

interface Props {
  /** null: closed. */
  items: Snoozed | null;
  onDone(): void;
  onClose(): void;
}

export function SnoozeSheet({ items, onDone, onClose }: Props) {
  return items && <Opened key={items[0].caseId} items={items} onDone={onDone} onClose={onClose} />;
}

const schemaOf = (dayOf: (choice: SnoozeChoice) => Day | null) =>
  z
    .object({ choice: z.enum(SNOOZE_CHOICES), other: OptionalDay, reason: Snooze.shape.reason })
    .refine(({ choice, other }) => (dayOf(choice) ?? other) !== null, { path: ['other'], message: words.dayWanted });

const F = fieldsOf<z.input<ReturnType<typeof schemaOf>>>();

function Opened({ items, onDone, onClose }: Props & { items: Snoozed }) {
  const { today, settings } = useHouse();
  const { say } = useKit();
  const [first] = items;
  const { file, error, again } = useCase(first.caseId);
  const market = nextMarketDay(today, settings.towns);
  const dayOf = useMemo(() => (choice: SnoozeChoice) => dayOfChoice(choice, today, market?.day ?? null), [today, market?.day]);
  const schema = useMemo(() => schemaOf(dayOf), [dayOf]);
  // Opened when its case is there, so that the focus finds a field.
  if (file === null && error === null) return null;
  const options = SNOOZE_CHOICES.filter((choice) => choice === 'other' || dayOf(choice) !== null).map((value) => ({ value, label: words.choices[value], ...hint(dayOf(value), value === 'market' ? (market?.towns.map(marketName).join('、') ?? '') : '') }));
  return (
    <Sheet open title={words.title} onClose={onClose}>
      {file === null ? (
        error && <ErrorPanel error={error} onRetry={() => void again()} />
      ) : (
        <FormFrame
          schema={schema}
          initial={{ choice: 'three-days', other: null, reason: '' }}
          draft={{ store: DRAFTS, key: DRAFT_KEYS.inCase(file.id, 'snooze', `${items[0].ref}-${items[0].part}`) }}
          onSave={({ choice, other, reason }) =>
            call('cases.move', {
              id: file.id,
              revision: file.revision,
              move: 'snooze',
              input: { items: items.map(({ kind, ref, part }) => ({ kind, ref, part })), until: dayOf(choice) ?? other, reason },
            })
          }
          onSaved={() => {
            say(words.done);
            onDone();
          }}
          onCancel={onClose}
          onReload={() => void again()}
          saveWords={words.save}
        >
          <Note title={words.about(first.what, items.length)}>{words.explained}</Note>
          <Fields>
            <F.Choice name="choice" label={words.until} options={options} stacked />
            <OtherDay />
            <F.Suggest name="reason" label={words.reason} hint={words.reasonHint} suggestions={words.reasons} required />
          </Fields>
        </FormFrame>
      )}
    </Sheet>
  );
}

function OtherDay() {
  const choice: unknown = useWatch({ name: 'choice' });
  return choice === 'other' && <F.Day name="other" label={words.other} hint={words.otherHint} lean="future" required span={6} />;
}

const hint = (day: Day | null, where: string) => (day === null ? {} : { hint: where === '' ? dayShown(day) : `${dayShown(day)} ${where}` });
