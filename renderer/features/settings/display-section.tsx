// How it looks and who is at the keyboard: both take effect at once, without a save button.
import { useState } from 'react';
import type { AppError } from '../../../main/contract/errors';
import { staffWith, type Settings } from '../../../main/domain/settings';
import { useHouse } from '../../house';
import { settings as words } from '../../strings/settings';
import { ErrorPanel } from '../../ui/panels';

const own = words.display;

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
    </>
  );
}
