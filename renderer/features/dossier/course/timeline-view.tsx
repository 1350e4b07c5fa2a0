// The timeline on screen: days on the left, what happened on the right, mending and taking out beside each.
import { EyeInvisibleOutlined } from '@ant-design/icons';
import { useMemo } from 'react';
import type { CaseFile } from '../../../../main/domain/case';
import { weekdayInChinese, shortDayInChinese, yearOf, type Day } from '../../../../main/domain/day';
import { useKit } from '../../../ui/kit-context';
import { course as words } from '../../../strings/dossier-course';
import { LongText } from '../../../ui/long-text';
import type { Entry } from './entry';
import { timelineOf } from './timeline';
import './timeline.css';

interface Props {
  file: CaseFile;
  /** Not given: only to look at. */
  onEdit?: (entry: Entry) => void;
  /** Which entries may be mended; all by default. */
  mayEdit?: (entry: Entry) => boolean;
  onRemove?: (entry: Entry) => void;
}

export function Timeline({ file, onEdit, mayEdit = () => true, onRemove }: Props) {
  const { today } = useKit();
  const days = useMemo(() => byDay(timelineOf(file)), [file]);
  if (days.length === 0) return <p>{words.empty}</p>;
  return (
    <ol className="timeline">
      {days.map(({ day, entries }, i) => {
        const newYear = day !== null && (i === 0 || (days[i - 1]?.day ?? '').slice(0, 4) !== day.slice(0, 4));
        return (
          <li key={day ?? 'none'} className={day !== null && day > today ? 'timeline-day ahead' : 'timeline-day'}>
            <p className="timeline-date">
              {newYear && <span className="timeline-year">{words.year(yearOf(day))}</span>}
              {day === null ? words.noDay : shortDayInChinese(day)}
              {day !== null && <span>{weekdayInChinese(day)}</span>}
            </p>
            <ul className="timeline-entries">
              {entries.map((entry) => (
                <EntryView key={entry.key} entry={entry} onEdit={mayEdit(entry) ? onEdit : undefined} onRemove={onRemove} />
              ))}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}

function EntryView({ entry, onEdit, onRemove }: { entry: Entry; onEdit: Props['onEdit']; onRemove: Props['onRemove'] }) {
  const day = entry.day === null ? words.noDay : shortDayInChinese(entry.day);
  return (
    <li className={entry.planned ? `timeline-entry ${entry.kind} planned` : `timeline-entry ${entry.kind}`}>
      <div className="timeline-head">
        <h3>{entry.title}</h3>
        {entry.edit && onEdit && (
          <button type="button" className="text-button" aria-label={words.editLabel(entry.title, day)} onClick={() => onEdit(entry)}>
            {words.edit}
          </button>
        )}
        {entry.remove && onRemove && (
          <button type="button" className="text-button" aria-label={words.removeLabel(entry.title, day)} onClick={() => onRemove(entry)}>
            {words.remove}
          </button>
        )}
      </div>
      {entry.facts.map((fact, i) => (
        <p key={i} className="timeline-fact">
          {fact}
        </p>
      ))}
      {entry.prose !== '' && <LongText text={entry.prose} className="timeline-prose" />}
      {entry.privateProse !== '' && (
        <div className="timeline-private">
          <p>
            <EyeInvisibleOutlined aria-hidden /> {words.privateNote}
          </p>
          <LongText text={entry.privateProse} />
        </div>
      )}
    </li>
  );
}

function byDay(entries: readonly Entry[]): { day: Day | null; entries: Entry[] }[] {
  const days: { day: Day | null; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const last = days.at(-1);
    if (last && last.day === entry.day) last.entries.push(entry);
    else days.push({ day: entry.day, entries: [entry] });
  }
  return days;
}
