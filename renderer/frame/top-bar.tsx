// The bar on top: whose room this is, the way to find anything, who sits at the keyboard, and that nothing leaves the machine.
import { DisconnectOutlined, SearchOutlined } from '@ant-design/icons';
import { staffWith } from '../../main/domain/settings';
import { useHouse } from '../house';
import { frame } from '../strings/frame';
import { List } from '../ui/select-fields';

export function TopBar({ onFind }: { onFind(): void }) {
  const { settings, saveSettings } = useHouse();
  const rooms = settings.rooms.filter((room) => !room.retired).map((room) => room.name);
  const staff = staffWith(settings);
  return (
    <header className="top-bar">
      <p className="top-place" title={frame.place(settings.committee.name, rooms.join('、'))}>
        <strong>{settings.committee.name}</strong>
        {rooms.length > 0 && <span>{rooms.join('、')}</span>}
      </p>
      <button type="button" className="top-find" onClick={onFind} aria-keyshortcuts="Control+K">
        <SearchOutlined aria-hidden />
        <span>{frame.find}</span>
        <kbd aria-hidden>{frame.findKeys}</kbd>
      </button>
      <div className="top-operator">
        <label htmlFor="operator">{frame.operator}</label>
        <List
          control={{ id: 'operator', 'aria-describedby': undefined, 'aria-invalid': false, 'aria-required': false }}
          options={staff.map(({ id, name }) => ({ value: id, label: name }))}
          value={staff.some(({ id }) => id === settings.operator) ? settings.operator : null}
          placeholder={frame.operatorNobody}
          onChange={(id) => void saveSettings({ ...settings, operator: typeof id === 'string' ? id : null })}
        />
      </div>
      <p className="top-offline" title={frame.offlineWhy}>
        <DisconnectOutlined aria-hidden /> {frame.offline}
      </p>
    </header>
  );
}
