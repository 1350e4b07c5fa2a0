// package: writes a package for the room's other PC; merge takes one in there.
import { bytesInChinese } from '../../contract/bytes';
import { withData } from '../open-house';
import { must, VerbFailed } from '../terminal';
import { textOption, type Verb } from '../verb';
import { ownFolder, pcFolderOf } from './merge';

export const packageVerb: Verb = {
  usage: 'package --out 文件夹 [--all] [--join 名字:起号-止号] [--pc 文件夹]',
  about: '做一份带给本室另一台电脑的交换文件（加密、签名、写完读回核对）；--join 先给这台电脑名字和号段',
  options: { out: { type: 'string' }, all: { type: 'boolean' }, join: { type: 'string' }, pc: { type: 'string' } },
  async run(input) {
    const { data, terminal, options } = input;
    const out = ownFolder(textOption(input, 'out'));
    const join = textOption(input, 'join');
    const passphrase = await terminal.passphrase();
    const made = await withData(terminal, data, async (house) => {
      if (join !== '') must(await house.ask('exchange.join', range(join)));
      return must(await house.ask('exchange.make', { drive: house.token(out), passphrase, which: options['all'] === true ? 'all' : 'news' }));
    }, null, pcFolderOf(input));
    const skipped = made.skipped.length > 0 ? `，有${made.skipped.length}件读不出来，没有带上` : '';
    terminal.result(`写好了：${made.name}，${made.cases}件案卷，${bytesInChinese(made.bytes)}${skipped}。`, made);
  },
};

/** '村里的电脑:501-1000' */
function range(text: string): { name: string; from: number; to: number } {
  const parts = /^(.+)[:：](\d+)-(\d+)$/.exec(text);
  if (!parts) throw new VerbFailed('--join 应当像 村里的电脑:501-1000 这样。');
  return { name: parts[1] ?? '', from: Number(parts[2]), to: Number(parts[3]) };
}
