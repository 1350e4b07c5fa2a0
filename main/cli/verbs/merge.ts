// merge: takes a package of the room's other PC in. What both PCs changed stays undecided and is listed, unless --prefer says whose counts.
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { isAsked, type Choice } from '../../domain/merge';
import { withData } from '../open-house';
import { must, VerbFailed } from '../terminal';
import { textOption, type Verb, type VerbInput } from '../verb';

export const merge: Verb = {
  usage: 'merge 交换文件 [--prefer here|there] [--trust 识别码] [--plan] [--pc 文件夹]',
  about: '取本室另一台电脑的交换文件；两台都改过的列出来不动，--prefer 才按这台（here）或那台（there）的；--plan 只看不取；有没定的退出码为1',
  options: { prefer: { type: 'string' }, trust: { type: 'string' }, plan: { type: 'boolean' }, pc: { type: 'string' } },
  async run(input) {
    const { data, terminal, options, words } = input;
    const file = ownFolder(words[0] ?? '');
    const prefer = preferred(textOption(input, 'prefer'));
    const passphrase = await terminal.passphrase();
    const { plan, result } = await withData(terminal, data, async (house) => {
      const opened = must(await house.ask('exchange.open', { file: house.token(file), passphrase }));
      if (options['plan'] === true) return { plan: opened, result: null };
      if (!opened.known && textOption(input, 'trust') === '') {
        throw new VerbFailed(`还不认得做这份文件的电脑“${opened.from.name}”。请打电话核对识别码 ${opened.from.groups}，一致再加上 --trust "${opened.from.groups}"。没有改动任何案卷。`);
      }
      const choices = prefer === null ? {} : Object.fromEntries(opened.rows.filter(({ kind }) => isAsked(kind)).map(({ theirs }) => [theirs, prefer]));
      return { plan: opened, result: must(await house.ask('exchange.take', { plan: opened.token, trust: textOption(input, 'trust') || null, choices })) };
    }, null, pcFolderOf(input));
    if (result === null) {
      const { added, updated, unchanged, asked } = plan.counts;
      terminal.result(`“${plan.from.name}”：新加${added}件，跟上${updated}件，不用动的${unchanged}件，要人定的${asked}件。没有改动。`, plan);
      return;
    }
    const open = result.open.map(({ number, title }) => `  没有定：${[number, title].filter(Boolean).join(' ')}`);
    const failed = result.failed.map(({ row, say }) => `  没有合并上：${row.title}：${say}`);
    const twice = result.sameNumbers.map(({ number, cases }) => `  卷号${number}有两件：${cases.join('、')}，请给其中一件换号`);
    terminal.result([`合并好了：新加${result.added}件，跟上${result.updated}件，按--prefer定的${result.decided}件。`, ...open, ...failed, ...twice].join('\n'), result);
    if (open.length + failed.length > 0) throw new VerbFailed('有案卷没有合并完，见上面的清单；其余的已经合并。');
  },
};

function preferred(text: string): Choice | null {
  if (text === '') return null;
  if (text !== 'here' && text !== 'there') throw new VerbFailed('--prefer 只能是 here（这台的）或者 there（那台的）。');
  return text;
}

/** Where the keys of this PC lie: never in the data folder, never on the stick. */
export const pcFolderOf = (input: VerbInput): string => resolve(textOption(input, 'pc') || join(homedir(), '.heshibu-pc'));

/** A path given on the command line; it must be given. */
export function ownFolder(path: string): string {
  if (path === '') throw new VerbFailed('请写明文件或者文件夹在哪里。');
  return resolve(path);
}
