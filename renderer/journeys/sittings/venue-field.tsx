// 怎样调解: the kind of place as chips; choosing one proposes its place, and a place somebody typed stays.
import { useFormContext } from 'react-hook-form';
import { VENUE_NAMES, VENUES, type Venue } from '../../../main/domain/session';
import { useHouse } from '../../house';
import { sittings as words } from '../../strings/sittings';
import { ChoiceField } from '../../ui/choice-fields';
import { useOpenCase } from '../case-file/case-context';

const OPTIONS = VENUES.map((value) => ({ value, label: VENUE_NAMES[value] }));

export function VenueField() {
  const { settings } = useHouse();
  const { file } = useOpenCase();
  const { getValues, setValue } = useFormContext();
  const rooms = settings.rooms.filter(({ retired }) => !retired).map(({ name }) => name);
  const placeOf: Record<Venue, string> = {
    room: file.office.room || (rooms[0] ?? ''),
    village: words.villageHall(file.dispute.village),
    yard: file.dispute.place,
    phone: words.byPhone,
    video: words.byVideo,
    other: '',
  };
  const proposed = new Set(['', ...rooms, ...Object.values(placeOf)]);
  const propose = (venue: Venue) => {
    if (proposed.has(String(getValues('place') ?? ''))) setValue('place', placeOf[venue], { shouldDirty: true });
  };
  return <ChoiceField name="venue" label={words.venue} options={OPTIONS} onChoose={propose} clearable />;
}
