// Files and folders that lie among ours under other names: copies a synchronising program or a hand made, looked into and compared.
import { basename } from 'node:path';
import type { CaseFile, CaseId } from '../../domain/case';
import { fail, type Result } from '../../contract/errors';
import { CaseId as CaseIdShape } from '../../domain/case';
import { operatorName } from '../../domain/settings';
import { adopt } from '../adopt';
import { entriesOf, exists, ifThere, type FolderEntry } from '../disk';
import { isLeftOver, patiently } from '../durable-file';
import { Fault } from '../fault';
import { caseId, CASE_FOLDER, isDropping, YEAR_FOLDER } from '../layout';
import { isForeignBesideKept, isForeignInCase, isMarkedCopy } from '../own-names';
import { turn } from '../survey';
import { found, moment, nameOfCase, type Found, type Ground } from './found';
import { filesBelow } from './kept-place';
import { readCaseAt } from './read-case';

/** Folders that are ours to know in full; in the others a newer program may keep what this one does not know. */
const SMALL_FOLDERS = ['ledgers', 'reference', 'drafts', 'catalog'] as const;

export async function strays(ground: Ground): Promise<Found[]> {
  const { disk, layout } = ground.parts;
  const all: Found[] = [];
  for (const entry of await entriesOf(disk, layout.root)) if (isMarkedCopy(entry.name)) all.push(await unknown(ground, entry, entry.name));
  for (const folder of SMALL_FOLDERS) {
    for (const entry of await entriesOf(disk, layout.at(folder))) {
      const file = `${folder}/${entry.name}`;
      if (isLeftOver(entry.name)) all.push(halfWritten(file));
      else if (isMarkedCopy(entry.name)) all.push(await unknown(ground, entry, file));
    }
  }
  for (const year of await entriesOf(disk, layout.cases)) {
    if (!year.isFolder || !YEAR_FOLDER.test(year.name)) {
      if (!isDropping(year.name)) all.push(await unknown(ground, year, `cases/${year.name}`));
      continue;
    }
    for (const entry of await entriesOf(disk, layout.yearFolder(year.name))) {
      if (ground.signal.aborted) return all;
      const place = `cases/${year.name}/${entry.name}`;
      if (entry.isFolder && CASE_FOLDER.test(entry.name)) all.push(...(await inCase(ground, `${year.name}-${entry.name}`, place)));
      else if (!isDropping(entry.name)) all.push(entry.isFolder ? await copiedFolder(ground, Number(year.name), place) : await unknown(ground, entry, place));
    }
    await turn();
  }
  return all;
}

async function inCase(ground: Ground, id: CaseId, place: string): Promise<Found[]> {
  const { disk, layout } = ground.parts;
  const all: Found[] = [];
  for (const entry of await entriesOf(disk, layout.at(place))) {
    const file = `${place}/${entry.name}`;
    if (isLeftOver(entry.name)) all.push(halfWritten(file));
    else if (isForeignInCase(entry.name)) all.push(entry.isFolder ? await unknown(ground, entry, file) : await copiedFile(ground, id, file));
    else if (entry.isFolder) {
      for (const inner of await entriesOf(disk, layout.at(file))) {
        if (isLeftOver(inner.name)) all.push(halfWritten(`${file}/${inner.name}`));
        else if (isForeignBesideKept(inner.name)) all.push(await copiedFile(ground, id, `${file}/${inner.name}`));
      }
    }
  }
  // Another case's file under an id nobody knows of: a whole folder copied under a number of its own.
  if (!ground.seen.has(id) && ground.parts.catalog.get(id) === undefined) {
    const file = await readCaseAt(disk, ground.parts.forms, layout.caseFile(id));
    if (file !== null && file.id !== id) all.push(await copiedFolder(ground, Number(id.slice(0, 4)), place));
  }
  return all;
}

const halfWritten = (file: string): Found =>
  found({
    kind: 'leftover',
    file,
    say: `有个没写完的文件（${file}），是上次没有正常关闭留下的。`,
    will: '收进 leftover。',
    next: '已保存的案卷没有受影响。',
    mend: (kept) => aside(kept, file, '没写完的文件'),
  });

type Kept = Parameters<NonNullable<Found['mend']>>[0];

async function aside(kept: Kept, file: string, what: string): Promise<string> {
  await kept.layAside(file);
  return `${what}“${basename(file)}”收进了 ${kept.shown}。`;
}

/** What a stray case file is to the one that counts. */
export type Kinship = 'same' | 'older' | 'newer' | 'other';

/** By their diaries: a version that has the other's last line in its own diary came after it. */
export function kinship(copy: CaseFile, present: CaseFile): Kinship {
  const has = (file: CaseFile, { revision, savedAt }: CaseFile) => file.changes.some((line) => line.revision === revision && line.at === savedAt);
  if (copy.revision === present.revision && JSON.stringify(copy) === JSON.stringify(present)) return 'same';
  if (copy.revision < present.revision && has(present, copy)) return 'older';
  if (copy.revision > present.revision && has(copy, present)) return 'newer';
  return 'other';
}

const KIND = { same: 'copy-same', older: 'copy-older', newer: 'copy-newer', other: 'copy-other' } as const;

async function copiedFile(ground: Ground, id: CaseId, file: string): Promise<Found> {
  const { parts, keeper } = ground;
  const { disk, layout } = parts;
  const name = nameOfCase(ground, id);
  const called = `“${basename(file)}”`;
  const bytes = await ifThere(disk.readFile(layout.at(file)), null).catch(() => null);
  if (bytes === null) return found({ kind: 'foreign', file, caseId: id, say: `${name}的文件夹里多出一个打不开的文件${called}。`, next: '程序没有用它。' });
  const mend = (kept: Kept) => aside(kept, file, '多出来的文件');
  const same = { caseId: id, file, will: '收进 leftover，案卷不动。', mend };
  const place = layout.at('cases', id.slice(0, 4), id.slice(5)).slice(layout.root.length + 1).replaceAll('\\', '/');
  for (const own of await filesBelow(disk, layout, place)) {
    if (own === file || isForeignBesideKept(basename(own)) || bytes.length !== (await disk.facts(layout.at(own))).size) continue;
    if (bytes.equals(await disk.readFile(layout.at(own)))) {
      return found({ kind: own.endsWith('/case.json') ? 'copy-same' : 'copy-older', ...same, say: `${name}的文件夹里多出一个文件${called}，内容和${described(own)}一模一样。`, next: '没有少什么。' });
    }
  }
  const copy = await readCaseAt(disk, parts.forms, layout.at(file));
  if (copy === null) return found({ kind: 'foreign', ...same, say: `${name}的文件夹里多出一个文件${called}，不是和事簿写的。`, next: '程序没有用它。如果是这一案的材料，请在案卷的“材料”里加入。', proposed: false });
  if (copy.id !== id) return found({ kind: 'copy-other', ...same, say: `${name}的文件夹里有另一件案卷（编号 ${copy.id}）的文件${called}。`, next: '程序没有用它。', proposed: false });
  const present = await parts.files.open(id).then(({ low }) => low.data, () => null);
  const kin = present === null ? 'other' : kinship(copy, present);
  const from = `（${moment(copy.savedAt)}保存的第${copy.revision}版）`;
  const kind = KIND[kin];
  if (kin === 'newer' && present !== null) {
    return found({
      kind,
      caseId: id,
      file,
      say: `${name}有一份更新的内容在${called}里${from}，比现在的多${copy.revision - present.revision}次保存。可能是同步程序把旧的放了回来。`,
      will: '用更新的这一份作为新的一版；现在的留在变更记录里。',
      next: '请打开案卷核对。',
      touches: [file, `${place}/case.json`, `${place}/case.json.prev`, 'ledgers/cases.json', 'ledgers/cases.json.prev'],
      mend: async (kept) => {
        const what = `采用文件夹里更新的一份（第${copy.revision}版）`;
        const done = await adopt(parts, keeper, copy, { mode: 'take', kept: notHere, by: operatorName(parts.room.settings), what, sameNumber: 'keep' });
        if (!done.ok) throw new Fault(done.error);
        await kept.layAside(file);
        return `${name}用上了更新的一份，请核对。`;
      },
    });
  }
  const say = {
    same: `${name}的文件夹里多出一份${called}，内容和现在的一样。`,
    older: `${name}的文件夹里多出一份以前的内容${called}${from}，现在的案卷比它新。`,
    newer: '',
    other: `${name}有两份不一样的内容：现在用的，和${called}${from}。两边可能各写了各的。`,
  }[kin];
  const next = kin === 'other' ? '请先打印或者抄下那一份里多写的，补进案卷；收进 leftover 以后也还在。' : '没有少什么。';
  return found({ kind, ...same, say, next, proposed: kin !== 'other' });
}

/** A file of the case that lies nowhere: then the copy is not taken over. */
const notHere = async (): Promise<Result<Uint8Array>> => fail({ kind: 'not-found', what: 'scan' });

function described(file: string): string {
  if (file.endsWith('/case.json')) return '现在的案卷';
  if (file.endsWith('.prev')) return '上一次保存的';
  return file.includes('/history/') ? '以前的一版' : '原来的一份';
}

/** A case folder copied or renamed by hand: “0017 - 副本”, “0017 (1)”, or a number of its own with the same case in it. */
async function copiedFolder(ground: Ground, year: number, place: string): Promise<Found> {
  const { parts, keeper } = ground;
  const { disk, layout } = parts;
  const called = `“${basename(place)}”`;
  const copy = await readCaseAt(disk, parts.forms, layout.at(place, 'case.json'));
  if (copy === null || !CaseIdShape.safeParse(copy.id).success) {
    return found({ kind: 'foreign', file: place, say: `cases/${year} 里有个不是案卷的文件夹${called}。`, will: '收进 leftover。', next: '程序没有用它。', proposed: false, mend: (kept) => aside(kept, place, '文件夹') });
  }
  const { id } = copy;
  const name = nameOfCase(ground, id);
  const home = layout.caseFolder(id);
  const from = `（${moment(copy.savedAt)}保存的第${copy.revision}版）`;
  if (!(await exists(disk, home)) && !parts.trash.has(id)) {
    return found({
      kind: 'renamed-folder',
      file: place,
      caseId: id,
      say: `${name}的文件夹被改了名，现在叫${called}，所以程序找不到它。`,
      will: `改回原来的名字 ${caseId(Number(id.slice(0, 4)), Number(id.slice(5))).slice(5)}。`,
      next: '里面的内容一点不动。',
      mend: async () => {
        await patiently(disk, () => disk.rename(layout.at(place), home));
        await disk.syncFolder(layout.yearFolder(id.slice(0, 4)));
        await keeper.refresh(id);
        return `${name}的文件夹改回了原名，案卷又在列表里了。`;
      },
    });
  }
  const present = await parts.files.open(id).then(({ low }) => low.data, () => null);
  const kin = present === null ? 'other' : kinship(copy, present);
  const say = {
    same: `文件夹${called}是${name}的复制品，内容和现在的一样。`,
    older: `文件夹${called}是${name}以前的复制品${from}，现在的案卷比它新。`,
    newer: `文件夹${called}里有${name}更新的内容${from}。`,
    other: `文件夹${called}里有${name}的另一份内容${from}，和现在的不一样。`,
  }[kin];
  return found({
    kind: KIND[kin],
    file: place,
    caseId: id,
    say: `${say}程序没有用它。`,
    will: '整个文件夹收进 leftover，案卷不动。',
    next: kin === 'same' || kin === 'older' ? '没有少什么。' : '请先核对哪一份是对的；收进 leftover 以后也还在。',
    proposed: kin === 'same' || kin === 'older',
    mend: (kept) => aside(kept, place, '复制的文件夹'),
  });
}

async function unknown({ parts }: Ground, entry: FolderEntry, file: string): Promise<Found> {
  const { disk, layout } = parts;
  const what = entry.isFolder ? '文件夹' : '文件';
  const copyOf = /^(settings|heshibu|config)|^(ledgers|reference|drafts|catalog)\//.test(file);
  const size = entry.isFolder ? '' : `，${(await disk.facts(layout.at(file)).catch(() => ({ size: 0 }))).size} 字节`;
  return found({
    kind: copyOf ? 'copy-other' : 'foreign',
    file,
    say: `数据文件夹里有个多出来的${what}“${file}”${size}${copyOf ? '，像是同步程序或者手工复制的' : ''}。`,
    will: '收进 leftover。',
    next: '程序没有用它，案卷没有受影响。',
    proposed: copyOf,
    mend: (kept) => aside(kept, file, `多出来的${what}`),
  });
}
