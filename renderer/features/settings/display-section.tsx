// How it looks and who is at the keyboard: both take effect at once, without a save button.
import { useState } from 'react';
import type { AppError } from '../../../main/contract/errors';
import { staffWith, type Settings } from '../../../main/domain/settings';
import { useHouse } from '../../house';
import { settings as words } from '../../strings/settings';
import { ErrorPanel } from '../../ui/panels';
import { List } from '../../ui/select-fields';

const own = words.display;

/** Hours of an office day, and the one that is set, should a file say another. */
const HOURS = ['', '08:00', '08:30', '09:00', '09:30', '10:00', '13:30', '14:00', '14:30', '15:00', '16:00'];
const hours = (set: string) => (HOURS.includes(set) ? HOURS : [...HOURS, set].toSorted());

export function DisplaySection() {
  const { settings, saveSettings } = useHouse();
  const [failure, setFailure] = useState<AppError | null>(null);
  const change = async (changed: Partial<Settings>) => {
    const saved = await saveSettings({ ...settings, ...changed });
    setFailure(saved.ok ? null : saved.error);
  };
  return (
    <>
      {failure && <ErrorPanel error={failure} />}
      <label className="choice alone">
        <input type="checkbox" checked={settings.largeType} onChange={(event) => void change({ largeType: event.target.checked })} />
        <span>
          {own.large} <span className="choice-hint">{own.largeHint}</span>
        </span>
      </label>
      <fieldset className="display-operator">
        <legend className="field-label">{own.operator}</legend>
        <div className="choices">
          {staffWith(settings).map(({ id, name }) => (
            <label className="choice" key={id}>
              <input type="radio" name="display-operator" checked={id === settings.operator} onChange={() => void change({ operator: id })} />
              {name}
            </label>
          ))}
        </div>
        <p className="field-hint">{own.operatorHint}</p>
      </fieldset>
      <div className="display-reminder">
        <label className="field-label" htmlFor="display-reminder">
          {own.reminder}
        </label>
        <List
          control={{ id: 'display-reminder', 'aria-describedby': 'display-reminder-hint', 'aria-invalid': false, 'aria-required': false }}
          options={hours(settings.reminderAt).map((value) => ({ value, label: value === '' ? own.reminderAtStart : value }))}
          value={settings.reminderAt}
          placeholder={own.reminderAtStart}
          onChange={(value) => void change({ reminderAt: typeof value === 'string' ? value : '' })}
        />
        <p id="display-reminder-hint" className="field-hint">
          {own.reminderHint}
        </p>
      </div>
    </>
  );
}
