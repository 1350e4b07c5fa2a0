// Today where the PC stands: the day on the wall calendar, not in UTC.

/** The local day as 'YYYY-MM-DD'. */
export const localDay = (): string => dayOf(new Date());

/** A moment in the time of this place: '2026-03-09 14:20'. */
export function localMoment(at: string): string {
  const date = new Date(at);
  return `${dayOf(date)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

const two = (n: number) => String(n).padStart(2, '0');

function dayOf(now: Date): string {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
