// Small signs: where a case stands, how near a day is. Always a word and a sign; colour only helps.
import { CalendarOutlined, ClockCircleOutlined, ExclamationCircleFilled, HourglassOutlined } from '@ant-design/icons';
import { daysBetween, type Day } from '../../main/domain/day';
import { nearness, type Nearness } from '../../main/domain/clock';
import { STAGE_NAMES, type Stage } from '../../main/domain/stage';
import { kit } from '../strings/kit';
import './panels.css';

/** Stages in which the room is asked for something, in which things go their way, and in which nothing more happens. */
const STAGE_LOOKS: Record<Stage, 'wants' | 'going' | 'ended'> = {
  clue: 'going',
  registered: 'wants',
  declined: 'ended',
  accepted: 'going',
  mediating: 'going',
  agreed: 'wants',
  performing: 'going',
  performed: 'going',
  terminated: 'ended',
  closed: 'ended',
  archived: 'ended',
};

export function StageTag({ stage }: { stage: Stage }) {
  return <span className={`tag ${STAGE_LOOKS[stage]}`}>{STAGE_NAMES[stage]}</span>;
}

const SIGNS: Record<Nearness, typeof ClockCircleOutlined> = {
  overdue: ExclamationCircleFilled,
  today: ExclamationCircleFilled,
  soon: ClockCircleOutlined,
  later: CalendarOutlined,
};

/** How near a day is: 逾期 3 天, 今天, 明天, 还有 5 天. */
export function DayTag({ day, today, soonDays }: { day: Day; today: Day; soonDays: number }) {
  const near = nearness(day, today, soonDays);
  const Sign = SIGNS[near];
  return (
    <span className={`near ${near}`}>
      <Sign aria-hidden />
      {distanceInWords(daysBetween(today, day))}
    </span>
  );
}

/** How long something has been waiting: 已等 3 天. It is late from no day on. */
export function WaitedTag({ since, today }: { since: Day; today: Day }) {
  const days = daysBetween(since, today);
  return (
    <span className={days > 0 ? 'near soon' : 'near today'}>
      <HourglassOutlined aria-hidden />
      {days > 0 ? kit.near.waited(days) : kit.near.today}
    </span>
  );
}

/** A distance in days as people say it; negative is past. */
export function distanceInWords(days: number): string {
  if (days < 0) return kit.near.overdue(-days);
  if (days === 0) return kit.near.today;
  if (days === 1) return kit.near.tomorrow;
  if (days === 2) return kit.near.dayAfter;
  return kit.near.soon(days);
}
