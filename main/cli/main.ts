// The terminal door: the same calls as the window's, without a window. `npm run -s cli -- VERB`.
import { parseArgs } from 'node:util';
import { terminal, VerbFailed } from './terminal';
import type { Verb } from './verb';
import { backup } from './verbs/backup';
import { blanks } from './verbs/blanks';
import { bench } from './verbs/bench';
import { check } from './verbs/check';
import { checkup } from './verbs/checkup';
import { demo } from './verbs/demo';
import { documents } from './verbs/documents';
import { dossier } from './verbs/dossier';
import { due } from './verbs/due';
import { importCases } from './verbs/import';
import { ledger } from './verbs/ledger';
import { list } from './verbs/list';
import { restore } from './verbs/restore';
import { schema } from './verbs/schema';
import { show } from './verbs/show';
import { verify } from './verbs/verify';

const VERBS: Record<string, Verb> = { demo, schema, import: importCases, list, show, documents, dossier, ledger, checkup, blanks, due, backup, verify, restore, check, bench };

function help(): string {
  const lines = Object.values(VERBS).map(({ usage, about }) => `  ${usage}\n      ${about}`);
  return ['用法：npm run -s cli -- 动词 [参数] [--data 数据文件夹] [--json]', '', ...lines].join('\n');
}

async function run(argv: readonly string[]): Promise<number> {
  const [name = '', ...rest] = argv;
  if (name === '' || name === 'help' || name === '--help') {
    process.stdout.write(`${help()}\n`);
    return name === '' ? 1 : 0;
  }
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (!verb) {
    process.stderr.write(`没有“${name}”这个动词。可用的有：${Object.keys(VERBS).join('、')}。\n`);
    return 1;
  }
  try {
    const { values, positionals } = readArguments(verb, rest);
    const json = values['json'] === true;
    await verb.run({ words: positionals, options: values, data: typeof values['data'] === 'string' ? values['data'] : '', terminal: terminal(json) });
    return 0;
  } catch (error) {
    // One sentence, whatever it was; a fault of ours says its kind and nothing of what was typed.
    const say = error instanceof VerbFailed ? error.say : `程序出了差错（${error instanceof Error ? error.name : '未知'}），没有做完。`;
    process.stderr.write(`${process.stderr.isTTY ? '\r\u001b[K' : ''}${say}\n`);
    if (process.env['HESHIBU_DEBUG'] && error instanceof Error) process.stderr.write(`${error.stack}\n`);
    return 1;
  }
}

function readArguments(verb: Verb, rest: readonly string[]) {
  try {
    return parseArgs({
      args: [...rest],
      allowPositionals: true,
      options: { data: { type: 'string' }, json: { type: 'boolean' }, ...verb.options },
    }) as { values: Record<string, string | boolean | undefined>; positionals: string[] };
  } catch {
    throw new VerbFailed(`参数不对。用法：${verb.usage}。`);
  }
}

process.exitCode = await run(process.argv.slice(2));
