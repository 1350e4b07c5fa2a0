// 检查数据: reads everything once, says what is not as it should be, and mends what it can after keeping it as it was.
import type { RepairReport } from '../../contract/findings';
import type { CheckReport } from '../../contract/shapes';
import type { CaseId } from '../../domain/case';
import { oneSentence } from '../../contract/words';
import type { CaseKeeper } from '../case-keeper';
import { checkAll } from '../check';
import { diskProblem } from '../fault';
import type { OpenParts } from '../open-parts';
import { agreements } from './agreement';
import { damagedFile } from './damaged-files';
import { asFinding, moment, type Found, type Ground, type SeenCase } from './found';
import { KeptPlace } from './kept-place';
import { strays } from './strays';

export interface CheckHooks {
  progress?: ((done: number, total: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

interface Everything {
  report: Omit<CheckReport, 'notices' | 'findings'>;
  found: Found[];
}

/** Reads every file. Stopped by the signal, it says what it read until then. */
export async function look(parts: OpenParts, keeper: CaseKeeper, hooks: CheckHooks): Promise<Everything> {
  const signal = hooks.signal ?? new AbortController().signal;
  const seen = new Map<CaseId, SeenCase>();
  const { disk, layout, files, forms } = parts;
  const report = await checkAll({ disk, layout, files, forms, signal, progress: hooks.progress, seen: ({ id, number, revision }, facts) => seen.set(id, { number, revision, facts }) });
  const stopped = signal.aborted;
  const ground: Ground = { parts, keeper, seen, signal };
  const all: Found[] = [];
  for (const damaged of report.damaged) all.push(await damagedFile(ground, damaged));
  // Half of the cases cannot say whether ledgers lack any, or which folder is another's copy.
  if (!stopped) all.push(...(await strays(ground)), ...(await agreements(ground)));
  return { report: { ...report, stopped }, found: settled(all) };
}

/** A folder that holds another case is told once: as that, and not also as a damaged file and a case that is missing. */
function settled(all: readonly Found[]): Found[] {
  const told = new Set(all.filter(({ kind }) => kind === 'renamed-folder' || kind.startsWith('copy-')).map(({ file }) => `${file}/case.json`));
  const renamed = new Set(all.filter(({ kind }) => kind === 'renamed-folder').map(({ caseId }) => caseId));
  return all.filter(({ kind, file, caseId }) => !(kind === 'damaged' && told.has(file)) && !(kind === 'missing-case' && renamed.has(caseId)));
}

export const toReport = ({ report, found }: Everything, notices: CheckReport['notices']): CheckReport => ({ ...report, findings: found.map(asFinding), notices });

/** What changes cases comes before what is made from them. */
const ORDER = (one: Found) => (one.kind === 'catalog' ? 2 : one.file.startsWith('ledgers/') ? 1 : 0);

/** Looks once more and mends those of the findings that were asked for, each for itself. Everything touched is kept first. */
export async function repair(parts: OpenParts, keeper: CaseKeeper, keys: ReadonlySet<string>, hooks: CheckHooks): Promise<RepairReport> {
  const { disk, layout, options } = parts;
  const { found } = await look(parts, keeper, hooks);
  const at = options.clock.now();
  const kept = await KeptPlace.at(disk, layout, at);
  const report: RepairReport = { kept: '', done: [], failed: [] };
  for (const one of found.filter(({ key, mend }) => keys.has(key) && mend !== null).toSorted((a, b) => ORDER(a) - ORDER(b))) {
    try {
      for (const file of one.touches) await kept.copy(file);
      report.done.push({ key: one.key, say: (await one.mend?.(kept)) ?? '' });
    } catch (cause) {
      report.failed.push({ key: one.key, say: `${one.say}没有修好：${oneSentence(await diskProblem(cause, disk, layout.root))}` });
    }
  }
  if (kept.used) {
    report.kept = kept.shown;
    await kept.write('修复说明.txt', [`${moment(at)} 用“检查数据”修复。这里是修复以前的文件，原样留着。`, '', ...report.done.map(({ say }) => say), ...report.failed.map(({ say }) => say), ''].join('\r\n'));
  }
  return report;
}
