// Asks for the passphrase in a terminal without showing it; from a pipe, takes the first line.
import type { ReadStream } from 'node:tty';

const ENTER = new Set(['\r', '\n', '\u0004']);
const BACKSPACE = new Set(['\u007f', '\b']);
const INTERRUPT = '\u0003';

/** The passphrase; null when the person pressed Ctrl+C. */
export async function askPassphrase(say: (text: string) => void): Promise<string | null> {
  const input = process.stdin as ReadStream;
  if (!input.isTTY) return firstLine(input);
  say('请输入备份口令，或者恢复单上的号码（输入时不显示），然后按回车：');
  input.setRawMode(true);
  input.setEncoding('utf8');
  try {
    return await typed(input);
  } finally {
    input.setRawMode(false);
    input.pause();
    say('\n');
  }
}

function typed(input: ReadStream): Promise<string | null> {
  return new Promise((resolve) => {
    const characters: string[] = [];
    const done = (answer: string | null) => {
      input.off('data', take);
      resolve(answer);
    };
    // An input method sends a whole word at once, a paste even more.
    function take(chunk: Buffer | string): void {
      for (const character of String(chunk)) {
        if (character === INTERRUPT) return done(null);
        if (ENTER.has(character)) return done(characters.join(''));
        if (BACKSPACE.has(character)) characters.pop();
        else characters.push(character);
      }
    }
    input.on('data', take);
  });
}

async function firstLine(input: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of input) chunks.push(Buffer.from(chunk));
  return (Buffer.concat(chunks).toString('utf8').split('\n')[0] ?? '').replace(/\r$/, '');
}
