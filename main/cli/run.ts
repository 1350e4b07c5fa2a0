// Runs one verb: reads its arguments, does its work, and turns whatever goes wrong into one sentence and an exit code.
import { parseArgs } from 'node:util';
import { terminal, VerbFailed, type Streams } from './terminal';
import type { Verb } from './verb';
import { audit } from './verbs/audit';
import { backup } from './verbs/backup';
import { blanks } from './verbs/blanks';
import { bench } from './verbs/bench';
import { clock } from './verbs/clock';
import { calendar } from './verbs/calendar';
import { check } from './verbs/check';
import { checkup } from './verbs/checkup';
import { demo } from './verbs/demo';
import { diagnose } from './verbs/diagnose';
import { documents } from './verbs/documents';
import { dossier } from './verbs/dossier';
import { due } from './verbs/due';
import { history } from './verbs/history';
import { ics } from './verbs/ics';
import { importCases } from './verbs/import';
import { ledger } from './verbs/ledger';
import { list } from './verbs/list';
import { merge } from './verbs/merge';
import { packageVerb } from './verbs/package';
import { rehearse } from './verbs/rehearse';
import { restore } from './verbs/restore';
import { schema } from './verbs/schema';
import { show } from './verbs/show';
import { snapshots } from './verbs/snapshots';
import { verify } from './verbs/verify';

const VERBS: Record<string, Verb> = { demo, schema, import: importCases, list, show, history, documents, dossier, ledger, checkup, blanks, clock, due, calendar, ics, backup, verify, restore, rehearse, snapshots, package: packageVerb, merge, check, diagnose, audit, bench };

function help(): string {
  const lines = Object.values(VERBS).map(({ usage, about }) => `  ${usage}\n      ${about}`);
  return ['用法：npm run -s cli -- 动词 [参数] [--data 数据文件夹] [--json]', '', ...lines].join('\n');
}

/** The verb named first in `argv`, to its end. Gives the exit code: 0, or 1 after a failure. Never throws. */
export async function run(argv: readonly string[], streams: Streams): Promise<number> {
  const [name = '', ...rest] = argv;
  if (name === '' || name === 'help' || name === '--help') {
    streams.out(`${help()}\n`);
    return name === '' ? 1 : 0;
  }
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (!verb) {
    streams.err(`没有“${name}”这个动词。可用的有：${Object.keys(VERBS).join('、')}。\n`);
    return 1;
  }
  try {
    const { values, positionals } = readArguments(verb, rest);
    const json = values['json'] === true;
    await verb.run({ words: positionals, options: values, data: typeof values['data'] === 'string' ? values['data'] : '', terminal: terminal(json, streams) });
    return 0;
  } catch (error) {
    // One sentence, whatever it was; a fault of ours says its kind and nothing of what was typed.
    const say = error instanceof VerbFailed ? error.say : `程序出了差错（${error instanceof Error ? error.name : '未知'}），没有做完。`;
    streams.err(`${streams.watched ? '\r\u001b[K' : ''}${say}\n`);
    if (streams.env['HESHIBU_DEBUG'] && error instanceof Error) streams.err(`${error.stack}\n`);
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
