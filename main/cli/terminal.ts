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

export interface Terminal {
  json: boolean;
  /** The result: a table or text for people, or `data` as JSON with --json. */
  result(text: string, data: unknown): void;
  /** What is being done, and how far it is where that is known. */
  progress(text: string, done?: number, total?: number): void;
  passphrase(): Promise<string>;
}

/** The real terminal. Where somebody is looking, progress is one line that changes; in a log, a line for each tenth of the way. */
export function terminal(json: boolean): Terminal {
  const watched = process.stderr.isTTY;
  let last = '';
  return {
    json,
    result(text, data) {
      if (watched && last !== '') process.stderr.write('\r\u001b[K');
      process.stdout.write(json ? `${JSON.stringify(data, null, 2)}\n` : `${text}\n`);
    },
    progress(text, done = 0, total = 0) {
      const percent = total > 0 ? Math.floor((done / total) * 100) : null;
      const line = percent === null ? text : `${text} ${watched ? percent : Math.floor(percent / 10) * 10}%`;
      if (line === last) return;
      last = line;
      process.stderr.write(watched ? `\r\u001b[K${line}` : `${line}\n`);
    },
    async passphrase() {
      const given = process.env['HESHIBU_PASSPHRASE'];
      if (given !== undefined) return given;
      if (!process.stdin.isTTY) throw new VerbFailed('需要备份口令：请设置环境变量 HESHIBU_PASSPHRASE，或者在终端里运行后按提示输入。没有改动任何内容。');
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

