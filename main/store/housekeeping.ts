// What goes on beside the questions: comparing files with the catalog after the start, laying agendas out anew when the day turns
// or the rules change.
import { stampOf } from './catalog/stamp';
import type { CaseKeeper } from './case-keeper';
import { attempt } from './fault';
import type { OpenParts } from './open-parts';
import { inLanes, survey, turn } from './survey';

/** How often to look at the calendar. */
const MINUTE = 60_000;

export class Housekeeping {
  readonly #parts: OpenParts;
  readonly #keeper: CaseKeeper;
  readonly #stop = new AbortController();
  #work: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | null = null;
  /** Half-written files found since the start. */
  #leftovers = 0;

  constructor(parts: OpenParts, keeper: CaseKeeper) {
    this.#parts = parts;
    this.#keeper = keeper;
  }

  /** Compares every case file with the catalog. `all`: reads every one, whatever the catalog says, and writes a new snapshot. */
  compare(all: boolean): Promise<void> {
    return this.#next(async () => {
      const { disk, layout, catalog, trash, options } = this.#parts;
      const ports = {
        disk,
        layout,
        catalog,
        refresh: (id: string) => this.#keeper.refresh(id),
        missing: (id: string) => this.#keeper.missing(id),
        setAside: (id: string) => trash.has(id),
        progress: all ? options.onProgress : undefined,
      };
      const report = await survey(ports, this.#stop.signal, all);
      this.leftovers(report.leftovers);
      this.#sayStrays(report.strays);
      await turn();
      this.#sayNumbers();
      await turn();
      this.#sayVoids();
      await turn();
      this.#sayDuplicates();
      if (all && !this.#stop.signal.aborted) await catalog.fold();
      options.log?.('compared', { looked: report.looked, refreshed: report.refreshed });
    });
  }

  /** Says how many half-written files were found and moved. */
  leftovers(count: number): void {
    if (count === 0) return;
    this.#leftovers += count;
    this.#parts.notices.put('leftover-files', `上次没有正常关闭，有${this.#leftovers}个没写完的文件，已收进数据文件夹里的 leftover。已保存的案卷没有受影响。`);
  }

  #sayStrays(count: number): void {
    const { notices } = this.#parts;
    if (count === 0) return notices.clear('', 'stray-files');
    notices.put('stray-files', `案卷文件夹里有${count}样多出来的东西，可能是同步程序的“冲突副本”，或者手工复制的。程序没有用它们，案卷没有受影响。请到“检查数据”里看是什么。`);
  }

  /** One number on two cases, and years whose ledger is gone while cases carry its numbers. */
  #sayDuplicates(): void {
    const { catalog, numbers, notices } = this.#parts;
    const owners = new Map<number, string>();
    const years = new Set(numbers.years());
    const without = new Set<number>();
    for (const { summary, gone } of catalog.entries()) {
      const { id, year, serial, number } = summary;
      if (year === null || serial === null || gone) continue;
      if (!years.has(year)) without.add(year);
      const key = year * 10_000_000 + serial;
      const other = owners.get(key);
      if (other === undefined) owners.set(key, id);
      else notices.put('duplicate-number', `卷号${number}有两件案卷在用（编号 ${other} 和 ${id}）。两件都原样留着，请和纸质登记簿核对。`, id);
    }
    for (const year of without) {
      const file = `ledgers/numbers-${year}.json`;
      notices.put('ledger-lost', `${year}年的卷号登记簿（${file}）不见了。案卷上的卷号都还在；给空白表预留过的、作废过的卷号暂时不知道。请到“检查数据”里补上。`, null, file);
    }
  }

  /** Cases only the number ledger knows. */
  #sayNumbers(): void {
    const { numbers, catalog, trash, notices } = this.#parts;
    const said = this.#said();
    for (const { caseId, text } of numbers.cases()) {
      if (said.has(caseId) || catalog.get(caseId) || trash.has(caseId)) continue;
      notices.put('missing-case', `卷号${text}的案卷（编号 ${caseId}）不见了。请找回它的文件夹，或者从备份恢复。`, caseId);
    }
  }

  /** Numbers that no case carries; those of cases that cannot be read or are gone are said with them. */
  #sayVoids(): void {
    const { numbers, notices } = this.#parts;
    const said = this.#said();
    const voids = numbers.voids().filter(({ caseId }) => !said.has(caseId));
    if (voids.length > 0) notices.put('number-gap', `${voids.map((v) => v.text).join('、')}没有用上：取号以后没有保存成案卷。同一案件再受理时仍用原号。`);
  }

  /** Cases there is a notice about. */
  #said(): ReadonlySet<string | null> {
    return new Set(this.#parts.notices.list().map((notice) => notice.caseId));
  }

  /** The rules changed: every case is read again if they are other ones for deadlines. */
  async rulesChanged(): Promise<void> {
    const { room, catalog, options } = this.#parts;
    const stamp = stampOf(room.settings, room.reference, options.searchText);
    if (stamp === catalog.stamp) return;
    catalog.changeStamp(stamp);
    await this.compare(true);
  }

  /** Looks at the calendar from time to time. */
  watchDays(): void {
    this.#timer = setInterval(() => void this.turnDay(), MINUTE);
    this.#timer.unref();
  }

  turnDay(): Promise<void> {
    const { catalog, options } = this.#parts;
    const today = options.clock.today();
    const due: string[] = [];
    for (const { summary, laidOut, gone } of catalog.entries()) if (summary.endless && laidOut !== today && !gone) due.push(summary.id);
    if (due.length === 0) return this.settled();
    return this.#next(() => inLanes(due, this.#stop.signal, (id) => this.#keeper.refresh(id)));
  }

  /** Runs after what is going on; an error of the disk here is nobody's answer, it goes to the log. */
  #next(work: () => Promise<void>): Promise<void> {
    const { disk, layout, options } = this.#parts;
    this.#work = this.#work.then(async () => {
      if (this.#stop.signal.aborted) return;
      const done = await attempt(disk, layout.root, work);
      if (!done.ok) options.log?.('housekeeping', { kind: done.error.kind });
    });
    return this.#work;
  }

  settled(): Promise<void> {
    return this.#work;
  }

  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    this.#stop.abort();
    await this.#work;
  }
}
