// What anybody in the town knows of this room, and would try first as its passphrase.
import { useHouse } from './house';

/** Names of the committee, its rooms, places and people, its telephone numbers, the years around this one. */
export function useOwnWords(): string[] {
  const { settings, today } = useHouse();
  const { committee, rooms, staff, villages, towns } = settings;
  const year = Number(today.slice(0, 4));
  return [
    committee.name,
    committee.town,
    ...rooms.flatMap(({ name, place }) => [name, place]),
    ...staff.flatMap(({ name, phone }) => [name, phone]),
    committee.phone,
    ...[year - 1, year, year + 1].map(String),
    committee.court,
    ...towns.map(({ name }) => name),
    ...villages,
  ].filter((word) => word !== '');
}
