// Everything that is in an open data folder, thing by thing, in the words of promises.ts; and what must be so whatever was promised.
import { join } from 'node:path';
import type { CaseFile } from '../../../main/domain/case';
import type { Store } from '../../../main/store';
import { ifThere, type DiskIo } from '../../../main/store/disk';
import { IMPORTED } from './promises';

/** A version of a case: its revision says which, its number and remark say that it is whole and the one that was meant. */
export const valueOf = ({ revision, number, remark }: Pick<CaseFile, 'revision' | 'number' | 'remark'>) => `r${revision} ${number?.text ?? '-'} ${remark}`;

/** Drafts, settings and duties carry their mark as text. */
const markIn = (text: unknown): string => (typeof text === 'string' ? text : JSON.stringify(text));

export async function found(store: Store, disk: DiskIo, kept: readonly string[], withVersions = false): Promise<{ things: Map<string, string>; wrong: string[] }> {
  const things = new Map<string, string>();
  const wrong: string[] = [];
  await store.settled();
  for (const notice of store.notices()) if (!['leftover-files', 'number-gap', 'catalog-rebuilt'].includes(notice.kind)) wrong.push(`notice: ${notice.say}`);
  const groups = new Map<string, { count: number; of: number }>();
  const owners = new Map<string, string>();
  for (const { id, revision } of store.summaries()) {
    const read = await store.read(id);
    if (!read.ok) {
      wrong.push(`${id}: ${JSON.stringify(read.error)}`);
      continue;
    }
    const file = read.value;
    if (file.revision !== revision) wrong.push(`${id}: the list says revision ${revision}, the file ${file.revision}`);
    if (file.number) {
      if (owners.has(file.number.text)) wrong.push(`${file.number.text}: of ${owners.get(file.number.text)} and of ${id}`);
      owners.set(file.number.text, id);
    }
    const [, token, of] = IMPORTED.exec(file.remark) ?? [];
    if (token !== undefined) groups.set(token, { count: (groups.get(token)?.count ?? 0) + 1, of: Number(of) });
    things.set(`case ${id}`, valueOf(file));
    const versions = withVersions ? await store.versions(id) : { ok: true as const, value: [] };
    if (!versions.ok) wrong.push(`${id}: its versions cannot be listed`);
    for (const { revision: nth, whole } of versions.ok ? versions.value : []) {
      const version = whole ? await store.version(id, nth) : null;
      if (version?.ok) things.set(`version ${id} ${nth}`, valueOf(version.value));
      else if (whole) wrong.push(`${id}: version ${nth} is listed and cannot be had`);
    }
  }
  for (const [token, { count, of }] of groups) things.set(`import ${token}`, count === of ? 'all' : `${count} of ${of}`);
  for (const { id } of await store.trash.list()) things.set(`case ${id}`, 'aside');
  things.set('settings', store.settings().villages.at(-1) ?? '');
  for (const key of await store.drafts.keys()) things.set(`draft ${key}`, markIn((await store.drafts.read(key)).value));
  for (const line of store.duties.lines()) things.set(`duty ${line.id}`, line.takenBack ? 'back' : 'done');
  for (const { drive } of store.backups.history()) things.set(`backup ${drive}`, 'noted');
  for (const { text, voided } of store.numbers.reserved()) things.set(`kept back ${text}`, voided ? 'void' : 'open');
  for (const key of kept) {
    const [id = '', folder = '', name = ''] = key.split('/');
    const bytes =
      (await ifThere(disk.readFile(join(store.folder, 'cases', id.slice(0, 4), id.slice(5), folder, name)), null)) ?? (await ifThere(disk.readFile(join(store.folder, 'trash', id, folder, name)), null));
    if (bytes) things.set(`file ${key}`, bytes.equals(contentOf(name)) ? 'whole' : 'broken');
  }
  const { damaged } = await store.check();
  // Earlier versions after a power cut: see README, “Not held yet”.
  wrong.push(...damaged.filter(({ file }) => withVersions || !file.endsWith('changes.ndjson')).map(({ file, why }) => `${file}: ${why}`));
  return { things, wrong };
}

/** The bytes of a kept file follow from its name, so that anybody can say whether they are whole. */
export function contentOf(name: string): Buffer {
  const seed = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_521, 7);
  return Buffer.from(Array.from({ length: 500 + (seed % 3000) }, (_, i) => (i * seed) % 251));
}
