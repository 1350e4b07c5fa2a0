// Clashes (冲突): two planned sittings that want the same room, mediator or party at the same time. A warning, never a wall.
import { plainNumber } from './identity';
import type { SittingEntry } from './sitting-entry';

/** A sitting with those who must be at it, as far as its case is known. */
export interface Gathering {
  caseId: string;
  sitting: Pick<SittingEntry, 'id' | 'on' | 'from' | 'to' | 'place' | 'venue' | 'mediators' | 'state'>;
  people: readonly Comer[];
  /** Of the matter: tells two people of one name apart where a number is missing. */
  village: string;
}

export interface Comer {
  name: string;
  /** Identity number or credit code; empty when not known. */
  id: string;
  phones: readonly string[];
}

/** A room of the house: papers name it by its name or by where it is. */
export interface KnownRoom {
  id: string;
  name: string;
  place: string;
}

export interface Taken {
  kind: 'room' | 'mediator' | 'party';
  /** The room's place in words, the mediator's id, the party's name as the first sitting has it. */
  who: string;
}

/** What two sittings cannot both have; nothing when either is held or called off, or they are one and the same. */
export function clashBetween(a: Gathering, b: Gathering, rooms: readonly KnownRoom[]): Taken[] {
  if (a.sitting.state !== 'planned' || b.sitting.state !== 'planned') return [];
  if (a.caseId === b.caseId && a.sitting.id === b.sitting.id) return [];
  if (a.sitting.on !== b.sitting.on || !overlap(a.sitting, b.sitting)) return [];
  const room = sameRoom(a.sitting, b.sitting, rooms) ? [{ kind: 'room' as const, who: a.sitting.place || b.sitting.place }] : [];
  const mediators = [...new Set(a.sitting.mediators)].filter((id) => b.sitting.mediators.includes(id));
  const people = a.people.filter((one) => b.people.some((other) => samePerson(one, other, a.village, b.village)));
  return [
    ...room,
    ...mediators.map((who) => ({ kind: 'mediator' as const, who })),
    ...[...new Set(people.map(({ name }) => name))].map((who) => ({ kind: 'party' as const, who })),
  ];
}

type Hours = Pick<SittingEntry, 'from' | 'to'>;

/**
 * Whether two stretches of one day touch each other's inside: 9:00–10:00 and 10:00–11:00 do not. An hour that is not known may be any:
 * without a beginning from midnight on, without an end (or with one that is no later than the beginning) until midnight.
 */
export function overlap(a: Hours, b: Hours): boolean {
  return a.from < endOf(b) && b.from < endOf(a);
}

// '' sorts before every hour, so a beginning that is not known is midnight by itself.
const endOf = ({ from, to }: Hours) => (to > from ? to : '24:00');

const plainPlace = (place: string) => place.normalize('NFKC').replace(/\s/g, '');

/**
 * One room: the same words for the place, or two names of one room of the house, where at least one of the two is a room by kind
 * (调解室, 村委会) or by name. Nobody meets in a place on the telephone; a yard or a field has room for two.
 */
function sameRoom(a: Gathering['sitting'], b: Gathering['sitting'], rooms: readonly KnownRoom[]): boolean {
  if (isDistant(a) || isDistant(b)) return false;
  const [here, there] = [roomKey(a, rooms), roomKey(b, rooms)];
  return here.key !== '' && here.key === there.key && (here.room || there.room);
}

const isDistant = ({ venue }: Gathering['sitting']) => venue === 'phone' || venue === 'video';

function roomKey({ place, venue }: Gathering['sitting'], rooms: readonly KnownRoom[]): { key: string; room: boolean } {
  const words = plainPlace(place);
  // 调解室 without a word more is the room, where there is but one.
  const only = words === '' && venue === 'room' && rooms.length === 1 ? rooms[0] : undefined;
  const known = only ?? (words === '' ? undefined : rooms.find((room) => plainPlace(room.name) === words || plainPlace(room.place) === words));
  return known ? { key: `#${known.id}`, room: true } : { key: words, room: venue === 'room' || venue === 'village' };
}

/** By number where both are known; else by name, and a phone or the village in common: villages are full of namesakes. */
function samePerson(a: Comer, b: Comer, villageOfA: string, villageOfB: string): boolean {
  const [one, other] = [plainNumber(a.id), plainNumber(b.id)];
  if (one !== '' && other !== '') return one === other;
  if (a.name === '' || a.name !== b.name) return false;
  return (villageOfA !== '' && villageOfA === villageOfB) || a.phones.some((phone) => phone !== '' && b.phones.some((p) => plainNumber(p) === plainNumber(phone)));
}
