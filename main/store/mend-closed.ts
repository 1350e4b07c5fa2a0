// A data folder that cannot be opened because the one file that says what it is, or the room's settings, is lost beyond its copy: what can
// be written anew from the cases that are there. Nothing is done before a person was told what, and the broken files are kept.
import { fail, type Result } from '../contract/errors';
import type { CaseFile } from '../domain/case';
import type { Instant } from '../domain/day';
import { Settings } from '../domain/settings';
import { ifThere, nodeDisk, type DiskIo } from './disk';
import { unseal, type SealedKind } from './envelope';
import { attempt } from './fault';
import { FOLDER_FORMAT, FORMS, type Marker } from './forms';
import { KeptPlace } from './findings/kept-place';
import { readCaseAt } from './findings/read-case';
import { holdsCases } from './inspect';
import { Layout } from './layout';
import { takeLock } from './lock';
import { SmallFile } from './small-file';
import { caseFolders } from './survey';

export interface ClosedMend {
  file: 'heshibu.json' | 'settings.json';
  say: string;
  will: string;
}

/** What would be done; none where the folder has no case to go by, or where a newer program wrote it. */
export async function planMend(folder: string, disk: DiskIo = nodeDisk): Promise<ClosedMend[]> {
  const layout = new Layout(folder);
  try {
    if (!(await holdsCases(disk, layout))) return [];
    const [marker, settings] = [await lost(disk, layout.marker, 'folder'), await lost(disk, layout.settings, 'settings')];
    if (marker === 'newer' || settings === 'newer') return [];
    const from = settings === 'lost' ? await newestCase(disk, layout) : null;
    return [
      ...(marker === 'lost' ? [{ file: 'heshibu.json' as const, say: '说明文件（heshibu.json）没有了，或者坏了。', will: '重新写一份说明文件。案卷不动。' }] : []),
      ...(marker === 'copy' ? [{ file: 'heshibu.json' as const, say: '说明文件（heshibu.json）没有了，旧份还在。', will: '用旧份恢复。案卷不动。' }] : []),
      ...(settings === 'lost' && from !== null
        ? [{ file: 'settings.json' as const, say: '设置（settings.json）没有了，或者坏了，也没有完整的旧份。', will: `先按案卷里记着的“${from.office.committee}”重新写一份。打开以后请到“设置”里把人员、村社、卷号样式补全。案卷不动。` }]
        : []),
    ];
  } catch {
    return [];
  }
}

/** Does what `planMend` says; gives what was done and where the broken files lie. */
export async function mendClosed(folder: string, { newId, now }: { newId(): string; now: Instant }, disk: DiskIo = nodeDisk): Promise<Result<{ kept: string; done: string[] }>> {
  const plan = await planMend(folder, disk);
  if (plan.length === 0) return fail({ kind: 'data-folder', problem: 'unreadable', folder, detail: '' });
  const layout = new Layout(folder);
  const lock = await takeLock(disk, layout.lock, folder);
  if (!lock.ok) return lock;
  try {
    return await attempt(disk, folder, async () => {
      const kept = await KeptPlace.at(disk, layout, now);
      for (const { file } of plan) for (const name of [file, `${file}.prev`]) await kept.copy(name);
      // Settings first: with a marker but without settings the folder would still not open.
      if (plan.some(({ file }) => file === 'settings.json')) await writeSettings(disk, layout);
      if (plan.some(({ file }) => file === 'heshibu.json')) await writeMarker(disk, layout, { format: FOLDER_FORMAT, roomId: newId(), created: now, ready: true });
      return { kept: kept.used ? kept.shown : '', done: plan.map(({ will }) => will) };
    });
  } finally {
    await lock.value.release();
  }
}

async function lost(disk: DiskIo, path: string, kind: SealedKind): Promise<'whole' | 'copy' | 'newer' | 'lost'> {
  const form = kind === 'folder' ? FORMS.folder : FORMS.settings;
  for (const [name, state] of [
    [path, 'whole'],
    [`${path}.prev`, 'copy'],
  ] as const) {
    const bytes = await ifThere(disk.readFile(name), null).catch(() => null);
    if (bytes === null) continue;
    const opened = unseal(kind, bytes, form.format);
    if (opened.state === 'newer') return 'newer';
    if (opened.state === 'whole' && form.schema.safeParse(opened.value).success) return state;
  }
  return 'lost';
}

async function writeMarker(disk: DiskIo, layout: Layout, fresh: Marker): Promise<void> {
  const copy = await SmallFile.read(disk, `${layout.marker}.prev`, FORMS.folder, '', () => {}, { value: fresh, say: () => {} });
  await SmallFile.fresh(disk, layout.marker, FORMS.folder, copy?.value ?? fresh).rewrite();
}

async function writeSettings(disk: DiskIo, layout: Layout): Promise<void> {
  const from = await newestCase(disk, layout);
  if (from === null) return;
  const by = from.changes.at(-1)?.by || '请填写姓名';
  const code = /[)）](.+?)人调字/.exec(from.number?.text ?? '')?.[1] ?? '';
  const value = Settings.parse({
    committee: { name: from.office.committee || '请填写调委会全称', town: '', court: '', phone: '' },
    rooms: [{ id: from.office.roomId || 'room', name: from.office.room || '调解室', place: '' }],
    staff: [{ id: 'first', name: by, ethnicity: '', phone: '', duties: ['mediator', 'recorder'] }],
    numbering: { code },
    reminderAt: '',
    operator: 'first',
  });
  await SmallFile.fresh(disk, layout.settings, FORMS.settings, value).rewrite();
}

/** The newest case that can be read: by it the room is known again. */
async function newestCase(disk: DiskIo, layout: Layout): Promise<CaseFile | null> {
  for (const id of (await caseFolders(disk, layout)).toSorted().toReversed()) {
    const file = await readCaseAt(disk, FORMS, layout.caseFile(id));
    if (file !== null) return file;
  }
  return null;
}
