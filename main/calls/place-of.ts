// Where a fault of ours happened, for the log.

/** The first line of the stack, without the message (it may quote what somebody typed): function, file, line. */
export function placeOf(error: unknown): string {
  const line = error instanceof Error ? error.stack?.split('\n').find((l) => l.trimStart().startsWith('at ')) : undefined;
  return line?.trim().slice(0, 200) ?? '';
}
