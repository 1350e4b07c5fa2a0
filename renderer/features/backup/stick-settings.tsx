// How sticks are used: by turns or not, what stays on them, when one is missed. Each choice is saved as it is made.
import { useId } from 'react';
import type { AppError } from '../../../main/contract/errors';
import type { Settings } from '../../../main/domain/settings';
import { call } from '../../api';
import { useHouse } from '../../house';
import { sticks as words } from '../../strings/sticks';
import { Section } from '../../ui/section';

const DAYS = [14, 30, 60, 90];

export function StickSettings({ onFailure }: { onFailure(error: AppError | null): void }) {
  const { settings } = useHouse();
  const { stickRotation, stickKeeps, stickUnseenDays } = settings;
  const id = useId();
  const save = async (change: Partial<Settings>) => {
    const done = await call('settings.save', { settings: { ...settings, ...change } });
    onFailure(done.ok ? null : done.error);
  };
  const days = DAYS.includes(stickUnseenDays) ? DAYS : [...DAYS, stickUnseenDays].toSorted((a, b) => a - b);
  return (
    <Section title={words.settings}>
      <label className="choice alone">
        <input type="checkbox" checked={stickRotation} onChange={(event) => void save({ stickRotation: event.target.checked })} />
        <span>{words.rotation}</span>
      </label>
      <div className="choices stacked">
        {(['thinned', 'all'] as const).map((keeps) => (
          <label key={keeps} className="choice">
            <input type="radio" name={`${id}-keeps`} checked={stickKeeps === keeps} onChange={() => void save({ stickKeeps: keeps })} />
            <span>{keeps === 'thinned' ? words.thin : words.keepAll}</span>
          </label>
        ))}
      </div>
      <fieldset className="drives">
        <legend className="field-label">{words.unseen}</legend>
        <div className="choices">
          {days.map((n) => (
            <label key={n} className="choice">
              <input type="radio" name={`${id}-days`} checked={stickUnseenDays === n} onChange={() => void save({ stickUnseenDays: n })} />
              <span>{words.days(n)}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </Section>
  );
}
