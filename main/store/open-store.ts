// Making and opening a data folder: every way in which it may not be what it should be has its own answer.
import { dirname } from 'node:path';
import { fail, type AppError, type FolderProblem, type Result } from '../contract/errors';
import type { Settings } from '../domain/settings';
import { AuditLog } from './audit/audit-log';
import { CaseFiles } from './case-files';
import { CaseKeeper } from './case-keeper';
import { CaseStore } from './case-store';
import { Catalog } from './catalog/catalog';
import { stampOf } from './catalog/stamp';
import { exists, nodeDisk, type DiskIo } from './disk';
import { Duties } from './duties';
import { makeFolders } from './durable-file';
import { Exchanges } from './exchanges';
import { attempt, Fault } from './fault';
import { FOLDER_FORMAT, FORMS, type Marker } from './forms';
import { Housekeeping } from './housekeeping';
import { CaseIds, hadCases } from './ids';
import { finishImports } from './import-cases';
import { holdsCases, inspectFolder } from './inspect';
import { FOLDERS, Layout } from './layout';
import { clearSmallFolders } from './leftovers';
import { takeLock, type Lock } from './lock';
import { NoticeBoard } from './notices';
import { Numbers, type UsedNumber } from './numbers';
import type { OpenParts } from './open-parts';
import { Queues } from './queues';
import { Room } from './room';
import { checked } from './sealed-file';
import { SmallFile } from './small-file';
import { Sticks } from './sticks';
import type { Store, StoreOptions } from './store';
import { Trash } from './trash';
import { volumeOf, type Volume } from './volume';

/** See StoreOptions.patience. */
const PATIENCE_MS = 250;

const problem = (what: FolderProblem, folder: string, detail = ''): AppError => ({ kind: 'data-folder', problem: what, folder, detail });

/** Makes a data folder where there is none yet (`folder` absent or empty) and opens it. */
export async function createStore(folder: string, settings: Settings, options: StoreOptions): Promise<Result<Store>> {
  const disk = options.disk ?? nodeDisk;
  const found = await inspectFolder(folder, disk);
  if (found === 'file') return fail(problem('not-a-folder', folder));
  if (found === 'unreadable') return fail(problem('unreadable', folder));
  if (found !== 'absent' && found !== 'empty') return fail(problem('not-empty', folder));
  const fit = checked(options.forms?.settings ?? FORMS.settings, settings);
  if (!fit.ok) return fail({ kind: 'bad-input', fields: fit.fields });
  const looked = await attempt(disk, folder, async () => volumeFor(await nearest(disk, folder), options, disk));
  if (!looked.ok) return looked;
  const volume = looked.value;
  if (volume.kind === 'fat') return fail(problem('fat', folder, volume.name));
  const layout = new Layout(folder);
  const made = await attempt(disk, folder, () => makeFolders(disk, folder));
  if (!made.ok) return fail(readOnly(made.error, folder));
  const lock = await takeLock(disk, layout.lock, folder, options.overLock === true);
  if (!lock.ok) return lock;
  const written = await attempt(disk, folder, () => furnish(disk, layout, fit.value, options));
  if (!written.ok) {
    await lock.value.release();
    return fail(readOnly(written.error, folder));
  }
  return openLocked(layout, options, disk, volume, lock.value);
}

/** Everything a data folder has from the first moment. The marker says ready last: until then the folder counts as empty. */
async function furnish(disk: DiskIo, layout: Layout, settings: Settings, options: StoreOptions): Promise<void> {
  const marker: Marker = { format: FOLDER_FORMAT, roomId: options.newId(), created: options.clock.now(), ready: false };
  const markerFile = SmallFile.anew(disk, layout.marker, FORMS.folder, marker);
  await markerFile.save(marker);
  for (const name of FOLDERS) await makeFolders(disk, layout.at(name));
  await SmallFile.anew(disk, layout.settings, options.forms?.settings ?? FORMS.settings, settings).save(settings);
  await SmallFile.anew(disk, layout.ledger('cases'), FORMS.ids, { highest: {} }).save({ highest: {} });
  await markerFile.save({ ...marker, ready: true });
}

/** Opens a data folder that should have data. Never makes one: a folder that lost its data is an error, not a fresh start. */
export async function openStore(folder: string, options: StoreOptions): Promise<Result<Store>> {
  const disk = options.disk ?? nodeDisk;
  const found = await inspectFolder(folder, disk);
  if (found !== 'data') return fail(problem(PROBLEM_OF[found], folder));
  const volume = await volumeFor(folder, options, disk);
  if (volume.kind === 'fat') return fail(problem('fat', folder, volume.name));
  const layout = new Layout(folder);
  const lock = await takeLock(disk, layout.lock, folder, options.overLock === true);
  return lock.ok ? openLocked(layout, options, disk, volume, lock.value) : lock;
}

const PROBLEM_OF = {
  absent: 'missing',
  empty: 'emptied',
  'data-without-marker': 'no-marker',
  foreign: 'not-empty',
  file: 'not-a-folder',
  unreadable: 'unreadable',
} as const satisfies Record<string, FolderProblem>;

async function openLocked(layout: Layout, options: StoreOptions, disk: DiskIo, volume: Volume, lock: Lock): Promise<Result<Store>> {
  let opened: Result<Store> | null = null;
  try {
    opened = await attempt(disk, layout.root, () => assemble(layout, options, disk, volume, lock));
  } finally {
    // Also where the fault is ours and thrown on: a folder nobody has open must not stay locked.
    if (opened?.ok !== true) await lock.release();
  }
  return opened.ok ? opened : fail(readOnly(opened.error, layout.root));
}

async function assemble(layout: Layout, options: StoreOptions, disk: DiskIo, volume: Volume, lock: Lock): Promise<Store> {
  const notices = new NoticeBoard();
  const fromCopy = (file: string) => notices.put('restored', `文件“${file}”损坏，现在用的是上一次保存的内容。请核对最近的改动。`, null, file);
  const marker = await SmallFile.read(disk, layout.marker, FORMS.folder, 'heshibu.json', () => fromCopy('heshibu.json'));
  if (marker === null) throw new Fault(problem('no-marker', layout.root));
  if (marker.value.format > FOLDER_FORMAT) throw new Fault({ kind: 'newer-format', file: 'heshibu.json', found: marker.value.format, known: FOLDER_FORMAT });
  const lost = new Set<string>();
  const onLost = (file: string) => {
    lost.add(file);
    notices.put('ledger-lost', `${nameOfLedger(file)}（${file}）损坏，也没有完整的旧份。${WITHOUT[nameOfLedger(file)] ?? '案卷上的卷号都还在；给空白表预留过的、作废过的卷号暂时不知道。'}坏的文件原样留着。请到“检查数据”里看看，能从备份找回的最好找回。`, null, file);
  };
  const idLedger = await CaseIds.readLedger(disk, layout, () => fromCopy('ledgers/cases.json'), () => onLost('ledgers/cases.json'));
  const trash = new Trash(disk, layout);
  await trash.load();
  // A folder that had cases, or lost the ledger that would say so, and has none now: never a fresh start.
  const bare = !(await holdsCases(disk, layout)) && trash.size === 0 && !(await exists(disk, layout.importing));
  if (bare && (idLedger === null || lost.has('ledgers/cases.json') || hadCases(idLedger.value))) throw new Fault(problem('emptied', layout.root));

  const forms = options.forms ?? FORMS;
  const queues = new Queues();
  const room = await Room.open(disk, layout, forms.settings, (kind, about, say) => notices.put(kind, say, null, about));
  const ids = CaseIds.of(disk, layout, idLedger, () => room.settings.pcs.find(({ id }) => id === options.pc?.())?.ids ?? 0);
  const files = new CaseFiles(disk, layout, forms.case, volume.kind !== 'local');
  const stamp = stampOf(room.settings, room.reference, options.searchText);
  const catalog = new Catalog(disk, { snapshot: layout.snapshot, journal: layout.journal }, stamp);
  // Read while the ledgers are being read; whatever becomes of them, nobody is told of it twice.
  const loading = catalog.load();
  loading.catch(() => {});
  const used = () => numbersInUse(catalog, trash);
  const numbers = await Numbers.open({ disk, layout, queues, now: options.clock.now, rule: () => room.settings.numbering, pcs: () => room.settings.pcs, me: () => options.pc?.() ?? null, used }, fromCopy, onLost);
  const backups =
    (await SmallFile.read(disk, layout.ledger('backups'), FORMS.backups, 'ledgers/backups.json', () => fromCopy('ledgers/backups.json'), {
      value: { notes: [] },
      say: () => onLost('ledgers/backups.json'),
    })) ??
    SmallFile.fresh(disk, layout.ledger('backups'), FORMS.backups, { notes: [] });
  const rehearsals =
    (await SmallFile.read(disk, layout.ledger('rehearsals'), FORMS.rehearsals, 'ledgers/rehearsals.json', () => fromCopy('ledgers/rehearsals.json'), {
      value: { notes: [] },
      say: () => onLost('ledgers/rehearsals.json'),
    })) ??
    SmallFile.fresh(disk, layout.ledger('rehearsals'), FORMS.rehearsals, { notes: [] });
  const duties = await Duties.open(disk, layout, queues, fromCopy, onLost);
  const exchanges = await Exchanges.open(disk, layout, queues, fromCopy, onLost);
  const audit = await AuditLog.open({ disk, layout, now: options.clock.now, trouble: (say) => notices.about('audit', say) }, fromCopy, onLost);
  const sticks = await Sticks.open(disk, layout, queues, fromCopy, onLost);
  const parts: OpenParts = { disk, layout, options, marker: marker.value, lock, forms, room, files, catalog, ids, numbers, trash, duties, sticks, exchanges, backups, rehearsals, audit, notices, queues };

  const imports = await finishImports(parts);
  const keeper = new CaseKeeper(parts);
  const housekeeping = new Housekeeping(parts, keeper);
  housekeeping.leftovers((await clearSmallFolders(disk, layout)) + imports.laidAside);
  await makeFolders(disk, layout.at('catalog'));
  const state = await loading;
  await catalog.begin();
  // Set aside by a program that died before its catalog knew.
  for (const { id } of trash.notes()) if (catalog.get(id) && !(await exists(disk, layout.caseFile(id)))) catalog.drop(id);
  const store = new CaseStore(parts, keeper, housekeeping);
  if (state.missing) {
    await housekeeping.compare(true);
    if (state.missing === 'no-file' && catalog.size > 0) notices.put('catalog-rebuilt', '案卷目录已经按各个案卷重新整理。案卷没有改动。');
  } else {
    const compared = housekeeping.compare(false).then(() => housekeeping.turnDay());
    // Lines that were lost may be of cases nobody would miss in the list: then the list waits.
    await (state.badLines > 0 || imports.finished > 0 ? compared : atMost(options.patience ?? PATIENCE_MS, compared));
  }
  housekeeping.watchDays();
  return store;
}

function nameOfLedger(file: string): string {
  if (file === 'ledgers/audit.json') return '使用记录的留底';
  const year = /numbers-(\d{4})/.exec(file)?.[1];
  return year ? `${year}年的卷号登记簿` : ({ 'ledgers/cases.json': '案卷编号登记簿', 'ledgers/duties.json': '排查例会记录簿', 'ledgers/exchanges.json': '和另一台电脑的交换记录' }[file] ?? '备份记录');
}

/** What is so while a ledger is lost, by what it is called; of the years of numbers it is the same. */
const WITHOUT: Record<string, string> = { 排查例会记录簿: '以前的排查、例会记录暂时看不到。', 备份记录: '备份本身没有受影响。', 和另一台电脑的交换记录: '案卷没有受影响；下一次交换会把每件重新比对一遍。', 案卷编号登记簿: '案卷没有受影响。', 使用记录的留底: '案卷和使用记录本身没有受影响。' };

function* numbersInUse(catalog: Catalog, trash: Trash): Generator<UsedNumber> {
  for (const { summary } of catalog.entries()) {
    if (summary.year !== null && summary.serial !== null) yield { caseId: summary.id, year: summary.year, serial: summary.serial };
  }
  for (const { id, year, serial } of trash.notes()) if (year !== null && serial !== null) yield { caseId: id, year, serial };
}

/** Resolves with the work, or after so many ms without it. */
async function atMost(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, patience]);
  clearTimeout(timer);
}

function volumeFor(folder: string, options: StoreOptions, disk: DiskIo): Promise<Volume> {
  return options.volumeOf ? options.volumeOf(folder) : volumeOf(disk, folder);
}

/** The folder itself, or the nearest one above it that exists. */
async function nearest(disk: DiskIo, folder: string): Promise<string> {
  let at = folder;
  while (!(await exists(disk, at)) && dirname(at) !== at) at = dirname(at);
  return at;
}

/** While opening, a refusal to write means that the whole folder is read-only. */
function readOnly(error: AppError, folder: string): AppError {
  return error.kind === 'write-failed' && ['EACCES', 'EPERM', 'EROFS'].includes(error.code) ? problem('read-only', folder) : error;
}

