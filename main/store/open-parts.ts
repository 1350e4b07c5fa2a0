// The pieces an open data folder is made of.
import type { AuditLog } from './audit/audit-log';
import type { CaseFiles } from './case-files';
import type { Catalog } from './catalog/catalog';
import type { DiskIo } from './disk';
import type { BackupNote, FormsInUse, Marker, RehearsalNote } from './forms';
import type { Duties } from './duties';
import type { Exchanges } from './exchanges';
import type { CaseIds } from './ids';
import type { Layout } from './layout';
import type { Lock } from './lock';
import type { NoticeBoard } from './notices';
import type { Numbers } from './numbers';
import type { Queues } from './queues';
import type { Room } from './room';
import type { SmallFile } from './small-file';
import type { Sticks } from './sticks';
import type { StoreOptions } from './store';
import type { Trash } from './trash';

export interface OpenParts {
  disk: DiskIo;
  layout: Layout;
  options: StoreOptions;
  marker: Marker;
  lock: Lock;
  forms: FormsInUse;
  room: Room;
  files: CaseFiles;
  catalog: Catalog;
  ids: CaseIds;
  numbers: Numbers;
  trash: Trash;
  duties: Duties;
  exchanges: Exchanges;
  sticks: Sticks;
  backups: SmallFile<{ notes: BackupNote[] }>;
  rehearsals: SmallFile<{ notes: RehearsalNote[] }>;
  audit: AuditLog;
  notices: NoticeBoard;
  queues: Queues;
}
