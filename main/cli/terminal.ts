// The terminal as the verbs see it: results on stdout, progress and trouble on stderr, a passphrase without echo.
import type { AppError } from '../contract/errors';
import { oneSentence } from '../contract/words';

/** A failure that ends the verb: one Chinese sentence on stderr, exit code 1. */
export class VerbFailed extends Error {
  readonly say: string;

  constructor(error: AppError | string) {
    const say = typeof error === 'string' ? error : oneSentence(error);
    super(say);
    this.say = say;
  }
}

/** The value of a result, or the end of the verb. */
export function must<T>(result: { ok: true; value: T } | { ok: false; error: AppError }): T {
  if (!result.ok) throw new VerbFailed(result.error);
  return result.value;
}

/** Where a terminal's words go and come from: this process, or whoever runs a verb inside another one. */
export interface Streams {
  out(text: string): void;
  err(text: string): void;
  /** Somebody is looking: progress may write over itself. */
  watched: boolean;
  /** Somebody can type an answer. */
  keyboard: boolean;
  env: Readonly<Record<string, string | undefined>>;
}

export const OWN_STREAMS: Streams = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  watched: process.stderr.isTTY,
  keyboard: process.stdin.isTTY,
  env: process.env,
};

export interface Terminal {
  json: boolean;
  /** The passphrase that came with the call; undefined when none did. */
  given: string | undefined;
  /** The result: a table or text for people, or `data` as JSON with --json. */
  result(text: string, data: unknown): void;
  /** What is being done, and how far it is where that is known. */
  progress(text: string, done?: number, total?: number): void;
  passphrase(): Promise<string>;
}

/** Where somebody is looking, progress is one line that changes; in a log, a line for each tenth of the way. */
export function terminal(json: boolean, { out, err, watched, keyboard, env }: Streams): Terminal {
  let last = '';
  const given = env['HESHIBU_PASSPHRASE'];
  return {
    json,
    given,
    result(text, data) {
      if (watched && last !== '') err('\r\u001b[K');
      out(json ? `${JSON.stringify(data, null, 2)}\n` : `${text}\n`);
    },
    progress(text, done = 0, total = 0) {
      const percent = total > 0 ? Math.floor((done / total) * 100) : null;
      const line = percent === null ? text : `${text} ${watched ? percent : Math.floor(percent / 10) * 10}%`;
      if (line === last) return;
      last = line;
      err(watched ? `\r\u001b[K${line}` : `${line}\n`);
    },
    async passphrase() {
      if (given !== undefined) return given;
      if (!keyboard) throw new VerbFailed('需要备份口令：请设置环境变量 HESHIBU_PASSPHRASE，或者在终端里运行后按提示输入。没有改动任何内容。');
      return ask('备份口令（输入时不显示）：');
    },
  };
}

const [ENTER, LINE_FEED, BACKSPACE, DELETE, CANCEL] = ['\r', '\n', '\b', '\u007f', '\u0003'];

/** Reads a line from the keyboard without showing what is typed. The echo is off before the question is asked. */
function ask(question: string): Promise<string> {
  const { stdin } = process;
  stdin.setRawMode(true);
  stdin.setEncoding('utf8');
  process.stderr.write(question);
  return new Promise((resolve, reject) => {
    let typed: string[] = [];
    const end = () => {
      stdin.off('data', read);
      stdin.setRawMode(false);
      stdin.pause();
      process.stderr.write('\n');
    };
    const read = (keys: string) => {
      for (const key of keys) {
        if (key === ENTER || key === LINE_FEED) {
          end();
          resolve(typed.join(''));
          return;
        }
        if (key === CANCEL) {
          end();
          reject(new VerbFailed('已经取消，没有改动任何内容。'));
          return;
        }
        if (key === BACKSPACE || key === DELETE) typed = typed.slice(0, -1);
        else typed.push(key);
      }
    };
    stdin.on('data', read);
    stdin.resume();
  });
}

/** Rows as a table whose columns line up although Chinese characters are twice as wide. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => width(row[i] ?? ''))));
  return rows.map((row) => row.map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - width(cell))).join('  ').trimEnd()).join('\n');
}

function width(text: string): number {
  let sum = 0;
  for (const c of text) sum += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u.test(c) ? 2 : 1;
  return sum;
}

