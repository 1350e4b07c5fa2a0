// From a file of the data folder to the case it holds.

/** The case a damaged file belongs to, by its place in the data folder (storage.md); null for other files. */
export function caseOfFile(file: string): string | null {
  const match = /cases[/\\](\d{4})[/\\](\d{4,})[/\\]case\.json$/.exec(file);
  return match ? `${match[1]}-${match[2]}` : null;
}
