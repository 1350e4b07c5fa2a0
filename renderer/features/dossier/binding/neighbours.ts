// Twenty photos of one name are one line of the table of contents, as they are one line of the printed directory.
import type { DossierLine } from '../../../../main/contract/shapes';

/** Lines with neighbouring scans of one title drawn together; the first gives its key. */
export function drawnTogether(lines: readonly DossierLine[]): DossierLine[] {
  const drawn: DossierLine[] = [];
  for (const line of lines) {
    const before = drawn.at(-1);
    const same = before?.kind === 'scanned' && line.kind === 'scanned' && !before.signed && !line.signed && before.title === line.title && before.section === line.section;
    if (same) drawn[drawn.length - 1] = { ...before, last: line.last, pages: before.pages + line.pages };
    else drawn.push(line);
  }
  return drawn;
}
