// Which files a case names: frozen papers, scans with the pictures of their pages, drawings of described characters.
import type { CaseFile } from './case';

export type KeptFolder = 'papers' | 'scans';

/** A file in the case's folder, written once under that name, with the hash of its bytes. */
export interface KeptFile {
  folder: KeptFolder;
  name: string;
  sha256: string;
}

/** Every file a case names. Two scans of the same picture share a file: it is named once. */
export function keptFilesOf({ papers, scans, describedCharacters }: Pick<CaseFile, 'papers' | 'scans' | 'describedCharacters'>): KeptFile[] {
  const named = (folder: KeptFolder) => ({ file, sha256 }: { file: string; sha256: string }) => ({ folder, name: file, sha256 });
  const all = [
    ...papers.map(named('papers')),
    ...scans.flatMap((scan) => [scan, ...scan.pages].map(named('scans'))),
    ...describedCharacters.flatMap(({ drawing }) => (drawing ? [named('scans')(drawing)] : [])),
  ];
  return [...new Map(all.map((file) => [`${file.folder}/${file.name}`, file])).values()];
}
