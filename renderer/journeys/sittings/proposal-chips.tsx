// Days worth proposing, one press each: the next market day, the first one after the busy season, a week after the last time.
import { useFormContext, useWatch } from 'react-hook-form';
import { addDays, daysBetween, isDay, type Day } from '../../../main/domain/day';
import { byTime } from '../../../main/domain/session';
import { useHouse } from '../../house';
import { sittings as words } from '../../strings/sittings';
import { dayShown } from '../../ui/when';
import { useOpenCase } from '../case-file/case-context';

interface Proposal {
  key: string;
  say: string;
  on: Day;
  from?: string;
  to?: string;
}

/** Inside a form with `on`, `from` and `to`. */
export function ProposalChips() {
  const { setValue } = useFormContext();
  const proposals = useProposals();
  if (proposals.length === 0) return null;
  return (
    <div className="chip-row span-12" role="group" aria-label={words.proposals}>
      <span aria-hidden>{words.proposals}</span>
      {proposals.map(({ key, say, on, from, to }) => (
        <button
          key={key}
          type="button"
          className="chip"
          onClick={() => {
            setValue('on', on, { shouldDirty: true, shouldValidate: true });
            if (from !== undefined) setValue('from', from, { shouldDirty: true });
            if (to !== undefined) setValue('to', to, { shouldDirty: true });
          }}
        >
          {say}
        </button>
      ))}
    </div>
  );
}

function useProposals(): Proposal[] {
  const { today, almanac } = useHouse();
  const { file } = useOpenCase();
  const on: unknown = useWatch({ name: 'on' });
  const chosen = typeof on === 'string' && isDay(on) ? on : null;
  const last = byTime(file.sessions).findLast((session) => session.on !== null && session.cancelled === null);
  const [market] = almanac.proposals(today, 1);
  // Tomorrow at the earliest, or the day that is written there: only where that lies in a busy season is there anything to avoid.
  const wanted = chosen !== null && chosen > today ? chosen : addDays(today, 1);
  const quiet = almanac.avoidBusy(wanted);
  const week = last?.on ? weekAfter(last.on, today) : null;
  return [
    ...(market ? [{ key: 'market', on: market.day, say: words.nextMarket(market.why) }] : []),
    ...(quiet !== null && quiet !== wanted ? [{ key: 'quiet', on: quiet, say: words.afterBusy(dayShown(quiet)) }] : []),
    ...(week !== null && last ? [{ key: 'week', on: week, say: words.weekLater(dayShown(week)), from: last.from, to: last.to }] : []),
  ];
}

/** The same weekday of the week after `day`, or of the first one to come when that is past already. */
function weekAfter(day: Day, today: Day): Day {
  const weeks = Math.max(1, Math.floor(daysBetween(day, today) / 7) + 1);
  return addDays(day, 7 * weeks);
}
