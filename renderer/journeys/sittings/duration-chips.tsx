// 大约多久: one press sets the end from the beginning.
import { useFormContext, useWatch } from 'react-hook-form';
import { sittings as words } from '../../strings/sittings';
import { later, minutesOf } from './hours';

const DURATIONS = [60, 90, 120] as const;

/** Inside a form with `from` and `to`. */
export function DurationChips() {
  const { setValue } = useFormContext();
  const [from, to] = useWatch({ name: ['from', 'to'] }) as unknown[];
  const begun = typeof from === 'string' && /^\d\d:\d\d$/.test(from) ? from : null;
  const lasts = begun !== null && typeof to === 'string' && /^\d\d:\d\d$/.test(to) ? minutesOf(to) - minutesOf(begun) : 0;
  return (
    <div className="chip-row span-12" role="group" aria-label={words.duration}>
      <span aria-hidden>{words.duration}</span>
      {DURATIONS.map((minutes) => (
        <button
          key={minutes}
          type="button"
          className="chip"
          disabled={begun === null}
          aria-pressed={lasts === minutes}
          onClick={() => begun !== null && setValue('to', later(begun, minutes) ?? '23:59', { shouldDirty: true, shouldValidate: true })}
        >
          {words.durations[minutes]}
        </button>
      ))}
    </div>
  );
}
