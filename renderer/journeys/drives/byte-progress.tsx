// How far work on a stick is: bytes done and in all, how fast, how long still.
import { bytesInChinese } from '../../../main/contract/bytes';
import { pace as words } from '../../strings/sticks';
import { ProgressPanel } from '../../ui/panels';
import type { LongWork } from '../long-work';
import { usePace, type Pace } from '../pace';

export function ByteProgress({ work }: { work: Pick<LongWork, 'phase' | 'done' | 'total' | 'cancelling' | 'cancel'> }) {
  const { phase, done, total, cancelling, cancel } = work;
  const inBytes = total > 0 && phase !== words.countsFiles;
  const pace = usePace(phase, done, inBytes ? total : 0);
  return (
    <>
      <ProgressPanel phase={phase} done={done} total={total} {...(inBytes ? { show: bytesInChinese } : {})} cancelling={cancelling} onCancel={cancel} />
      {inBytes && !cancelling && <p className="byte-pace">{said(pace)}</p>}
    </>
  );
}

function said({ speed, left }: Pace): string {
  if (speed === null || left === null) return words.estimating;
  return `${words.speed(bytesInChinese(speed))}，${words.left(timeShown(left))}`;
}

/** A stretch of time as it is said: 20 秒, 3 分钟, 2 小时 10 分钟. */
export function timeShown(seconds: number): string {
  if (seconds < 60) return words.seconds(Math.ceil(seconds));
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? words.minutes(minutes) : words.hours(Math.floor(minutes / 60), minutes % 60);
}
