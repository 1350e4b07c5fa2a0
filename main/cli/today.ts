// Today where the PC stands: the day on the wall calendar, not in UTC.

/** The local day as 'YYYY-MM-DD'. */
export function localDay(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
