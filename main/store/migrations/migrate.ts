// Taking a file of an older format to the present one, step by step.

/** One step: from `from` to the next format. One reason, one test, one fixture each (see README.md). */
export interface Migration {
  from: number;
  /** Why the form of the data had to change. */
  why: string;
  /** The value in the next format. It gets its own copy and may change it. */
  run(value: unknown): unknown;
}

/** `value` of format `found` in format `wanted`. A missing step is a bug of ours, not the file's fault. */
export function migrate(value: unknown, found: number, wanted: number, migrations: readonly Migration[]): unknown {
  let moved = value;
  for (let format = found; format < wanted; format += 1) {
    const step = migrations.find((m) => m.from === format);
    if (!step) throw new Error(`no migration from format ${format}`);
    moved = step.run(moved);
  }
  return moved;
}
