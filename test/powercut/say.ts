// How a guest speaks: one line of JSON after `@@ `, written at once.
import { writeSync } from 'node:fs';

export function say(word: unknown): void {
  writeSync(1, `@@ ${JSON.stringify(word)}\n`);
}
