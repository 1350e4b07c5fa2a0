// What a long job is doing, in the words people read beside the progress bar. Amounts are bytes, or files where it says so.

export const PHASES = {
  /** Files; total 0: not known yet. */
  listing: '正在查看案卷',
  writing: '正在写入备份',
  checking: '正在读回核对',
  /** What a checked backup does not need. */
  checkingRest: '正在核对U盘上其余的备份',
  restoring: '正在恢复案卷',
  /** Files. */
  comparing: '正在和现在的案卷比对',
  /** Without amounts. */
  tidying: '正在整理U盘上的旧备份',
  filling: '正在写满U盘',
  probing: '正在读回核对U盘',
} as const;

export type Phase = (typeof PHASES)[keyof typeof PHASES];

export interface Hooks {
  progress(phase: string, done: number, total: number): void;
  signal?: AbortSignal;
}

export const NO_HOOKS: Hooks = { progress: () => {} };

/** Counts towards a total and tells `hooks` about 200 times in all, however many steps there are. */
export class Steps {
  readonly #hooks: Hooks;
  readonly #phase: Phase;
  readonly #total: number;
  #done = 0;
  #told = -1;

  constructor(hooks: Hooks, phase: Phase, total: number) {
    this.#hooks = hooks;
    this.#phase = phase;
    this.#total = total;
    this.add(0);
  }

  add(amount: number): void {
    this.#done = Math.min(this.#done + amount, this.#total);
    const part = this.#total === 0 ? 200 : Math.floor((this.#done / this.#total) * 200);
    if (part === this.#told) return;
    this.#told = part;
    this.#hooks.progress(this.#phase, this.#done, this.#total);
  }
}
