// Files of ours that cannot be read, each with the best whole copy there is of it.
import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import type { CheckReport } from '../../contract/shapes';
import { titleOf, type CaseFile, type CaseId } from '../../domain/case';
import { keptFilesOf } from '../../domain/kept-files';
import { CHANGES_FILE } from '../change-log';
import { writeDurably } from '../durable-file';
import { Fault } from '../fault';
import { FORMS, type SetAsideNote } from '../forms';
import { SmallFile } from '../small-file';
import { caseOfPlace, found, moment, nameOfCase, type Found, type Ground } from './found';
import { Versions } from '../versions';
import { filesBelow } from './kept-place';
import { readCaseAt } from './read-case';

export type Damaged = CheckReport['damaged'][number];

export async function damagedFile(ground: Ground, damaged: Damaged): Promise<Found> {
  const { file } = damaged;
  const id = caseOfPlace(file);
  if (id !== null && file.endsWith('/case.json')) return damagedCase(ground, damaged, id);
  if (id !== null && /\/(papers|scans)\//.test(file)) return damagedKept(ground, damaged, id);
  if (id !== null && file.endsWith(CHANGES_FILE)) {
    const next = '案卷现在的内容没有受影响，以后的每次保存照常记下。';
    return found({ kind: 'damaged', file, caseId: id, say: `${nameOfCase(ground, id)}的变更记录${damaged.why}。`, next });
  }
  if (/\.prev$|\/history\//.test(file)) return spareCopy(ground, damaged, id);
  if (file.startsWith('drafts/')) return aside(damaged, '没有保存的草稿读不出来', '收进 leftover，不再提示。', '草稿里的内容请重新填写；已保存的案卷没有受影响。');
  if (/^trash\/[^/]+\/set-aside\.json$/.test(file)) return trashNote(ground, damaged);
  return (await again(ground, damaged)) ?? plain(ground, damaged);
}

const FROM_BACKUP = '请从备份里恢复；没有备份的，请不要删除这个文件，联系懂电脑的人。';

async function damagedCase(ground: Ground, { file, why, previousWhole }: Damaged, id: CaseId): Promise<Found> {
  const { parts, keeper } = ground;
  const name = nameOfCase(ground, id);
  const newer = await parts.files.open(id).then(
    () => false,
    (error: unknown) => error instanceof Fault && error.error.kind === 'newer-format',
  );
  if (newer) return found({ kind: 'newer', file, caseId: id, say: `${name}是用更新的和事簿保存的，这里打不开。`, next: '请换用新版本的和事簿。案卷没有损坏。' });
  const missing = why === '找不到';
  const say = `${name}${missing ? '的文件不见了' : `读不出来：文件${why}`}。`;
  if (previousWhole) {
    const previous = await parts.files.readPrevious(id).catch(() => null);
    if (previous !== null) {
      return found({
        kind: 'damaged',
        file,
        caseId: id,
        say,
        will: `用上一次保存的内容（${moment(previous.savedAt)}）代替。`,
        next: '最后一次保存时写的内容可能要补；请打开案卷核对。',
        touches: [file, `${file}.prev`],
        mend: async () => {
          const done = await keeper.bringPreviousBack(id);
          if (!done.ok) throw new Fault(done.error);
          return `${name}用的是${moment(previous.savedAt)}保存的内容，请核对。`;
        },
      });
    }
  }
  const version = (await new Versions(parts.disk, parts.files).list(parts.layout.caseFolder(id), null)).versions.find(({ whole }) => whole);
  if (version === undefined) return found({ kind: 'damaged', file, caseId: id, say, next: `没有完整的旧份。${FROM_BACKUP}` });
  return found({
    kind: 'damaged',
    file,
    caseId: id,
    say,
    will: `用${moment(version.at)}保存的那一版（第${version.revision}版）代替。`,
    next: '那以后写的内容要从备份或者纸面补；请打开案卷核对。',
    touches: [file, `${file}.prev`],
    mend: async () => {
      const done = await keeper.bringVersionBack(id, version.revision, `用第${version.revision}版代替损坏的文件`);
      if (!done.ok) throw new Fault(done.error);
      return `${name}用的是${moment(version.at)}保存的那一版，请核对。`;
    },
  });
}

/** A paper or scan: the very bytes may lie elsewhere in the folder, under another name or from an earlier repair. */
async function damagedKept(ground: Ground, { file, why }: Damaged, id: CaseId): Promise<Found> {
  const { parts } = ground;
  const missing = why === '找不到';
  const what = file.includes('/papers/') ? '文书' : '材料';
  const say = `${nameOfCase(ground, id)}的一份${what}${missing ? '不见了' : why === '打不开' ? '打不开' : '被改动或者损坏'}。`;
  const twin = await twinOf(ground, id, file);
  const kind = missing ? 'missing-kept' : 'changed-kept';
  if (twin === null) {
    const rest = what === '文书' ? '案卷里记的内容没有受影响，可以重新做一份；签过字的请用纸面原件扫描。' : '请用原件重新扫描加入。';
    return found({ kind, file, caseId: id, say, next: `请先看备份里有没有（“备份”→恢复这一件）。${rest}` });
  }
  return found({
    kind,
    file,
    caseId: id,
    say,
    will: '在数据文件夹里找到了一模一样的一份，放回原处。',
    touches: [file],
    mend: async () => {
      await writeDurably(parts.disk, parts.layout.at(file), await parts.disk.readFile(parts.layout.at(twin)), { readBack: true });
      return `${nameOfCase(ground, id)}的一份${what}放回了原处。`;
    },
  });
}

async function twinOf({ parts }: Ground, id: CaseId, file: string): Promise<string | null> {
  const { disk, layout, files } = parts;
  const opened = await files.open(id).catch(() => null);
  const wanted = opened?.low.data ? hashOf(opened.low.data, file) : null;
  if (wanted === null) return null;
  const place = dirname(file);
  for (const candidate of [...(await filesBelow(disk, layout, place)), ...(await filesBelow(disk, layout, 'leftover'))]) {
    if (candidate === file) continue;
    const bytes = await disk.readFile(layout.at(candidate)).catch(() => null);
    if (bytes && createHash('sha256').update(bytes).digest('hex') === wanted) return candidate;
  }
  return null;
}

function hashOf(of: CaseFile, file: string): string | null {
  return keptFilesOf(of).find(({ folder, name }) => file.endsWith(`/${folder}/${name}`))?.sha256 ?? null;
}

/** A second copy of something (the save before, an earlier version): the case itself is not touched by it. */
function spareCopy(ground: Ground, damaged: Damaged, id: CaseId | null): Found {
  const of = id === null ? '' : nameOfCase(ground, id);
  return aside(damaged, damaged.file.includes('/history/') ? `${of}以前的一版读不出来` : `${of}上一次保存的副本读不出来`, '收进 leftover，免得误用。', '现在这一份是好的，没有受影响。');
}

function aside({ file, why }: Damaged, what: string, will: string, next: string): Found {
  return found({
    kind: 'damaged',
    file,
    caseId: caseOfPlace(file),
    say: `${what}（${why}）。`,
    will,
    next,
    mend: async (kept) => {
      await kept.layAside(file);
      return `${what}，已收进 ${kept.shown}。`;
    },
  });
}

/** Documents that memory holds whole: written once more. */
async function again({ parts }: Ground, { file, why }: Damaged): Promise<Found | null> {
  const { disk, layout, room, ids, numbers, duties, sticks, exchanges, backups, marker, notices } = parts;
  const year = Number(/^ledgers\/numbers-(\d{4})\.json$/.exec(file)?.[1] ?? NaN);
  const writers: Record<string, readonly [string, () => Promise<void>]> = {
    'heshibu.json': ['说明文件', () => SmallFile.fresh(disk, layout.marker, FORMS.folder, marker).rewrite()],
    'settings.json': ['设置', () => room.rewrite()],
    'ledgers/cases.json': ['案卷编号登记簿', () => ids.rewrite()],
    'ledgers/backups.json': ['备份记录', () => backups.rewrite()],
    'ledgers/exchanges.json': ['和另一台电脑的交换记录', () => exchanges.rewrite()],
    'ledgers/duties.json': ['排查例会记录簿', () => duties.rewrite()],
    'ledgers/sticks.json': ['U盘登记簿', () => sticks.rewrite()],
    ...(numbers.years().includes(year) ? { [file]: [`${year}年的卷号登记簿`, () => numbers.rewrite(year)] as const } : {}),
  };
  const writer = Object.hasOwn(writers, file) ? writers[file] : undefined;
  if (writer === undefined) return null;
  const [name, write] = writer;
  const lost = notices.list().some(({ kind, say }) => kind === 'ledger-lost' && say.includes(file));
  const next = lost ? '旧份也坏了：能从备份找回的，请先从备份恢复。' : file === 'settings.json' ? '请到“设置”里核对一遍。' : '';
  return found({
    kind: 'damaged',
    file,
    say: `${name}（${file}）${why}。`,
    will: lost ? '按各个案卷里记的重新写一份；坏的文件收好。' : '用程序现在用着的内容重新写一份；坏的文件收好。',
    next,
    touches: [file],
    mend: async () => {
      await write();
      notices.clear(file, 'restored', 'ledger-lost');
      if (file === 'settings.json') notices.clear('settings', 'restored');
      return `${name}重新写好了。`;
    },
  });
}

/** Any other sealed file: its copy takes its place where that is whole. */
function plain({ parts }: Ground, { file, why, previousWhole }: Damaged): Found {
  const { disk, layout } = parts;
  const say = `文件“${file}”${why}。`;
  if (!previousWhole) return found({ kind: 'damaged', file, say, next: FROM_BACKUP });
  return found({
    kind: 'damaged',
    file,
    say,
    will: '用上一次保存的那一份代替。',
    touches: [file],
    mend: async () => {
      await writeDurably(disk, layout.at(file), await disk.readFile(layout.at(`${file}.prev`)));
      return `文件“${file}”换成了上一次保存的那一份。`;
    },
  });
}

/** The note of a case in the trash: what it said is in the case, but for who set it aside, when and why. */
async function trashNote({ parts }: Ground, damaged: Damaged): Promise<Found> {
  const { disk, layout, options } = parts;
  const id = damaged.file.split('/')[1] ?? '';
  const file = await readCaseAt(disk, parts.forms, `${layout.trashFolder(id)}/case.json`);
  if (file === null) return found({ kind: 'damaged', file: damaged.file, say: `回收站里编号 ${id} 的案卷，它的说明${damaged.why}。`, next: '案卷本身还在回收站里，可以恢复。' });
  return found({
    kind: 'damaged',
    file: damaged.file,
    say: `回收站里“${titleOf(file)}”的说明（谁删的、为什么）${damaged.why}。`,
    will: '按案卷重新写一份说明；谁删的、为什么就不知道了。',
    touches: [damaged.file],
    mend: async () => {
      const note: SetAsideNote = { id, title: titleOf(file), number: file.number?.text ?? '', year: file.number?.year ?? null, serial: file.number?.serial ?? null, at: options.clock.now(), by: '', reason: '', cleared: null };
      await SmallFile.fresh(disk, layout.at(damaged.file), FORMS.setAside, note).rewrite();
      await parts.trash.load();
      return `回收站里“${titleOf(file)}”的说明重新写好了。`;
    },
  });
}
