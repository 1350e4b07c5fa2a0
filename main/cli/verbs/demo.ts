// demo: the main job on the sample cases, from registration to a restored backup, without a window.
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fixedClock, withHouse } from '../open-house';
import { table, VerbFailed } from '../terminal';
import { textOption, type Verb } from '../verb';
import { driveOf } from './backup';
import { playDemo } from '../demo/play';

/** Used when HESHIBU_PASSPHRASE is not set: the data is invented, and whoever tries the stick must be able to open it. */
const DEMO_PASSPHRASE = '云隘镇示范口令2026';
/** The demo's own calendar, so that it says the same on every machine. */
const DEMO_DAY = '2026-07-01';

export const demo: Verb = {
  usage: 'demo --out 文件夹',
  about: '用三件虚构的案件从登记做到备份恢复，并核对结果',
  options: { out: { type: 'string' } },
  async run(input) {
    const word = textOption(input, 'out');
    if (word === '') throw new VerbFailed('请用 --out 指定输出文件夹。');
    const out = resolve(driveOf(word));
    await mkdir(out, { recursive: true }).catch(() => {
      throw new VerbFailed(`建不了输出文件夹“${word}”。`);
    });
    const passphrase = input.terminal.given ?? DEMO_PASSPHRASE;
    const folders = { data: join(out, '案卷数据'), papers: join(out, '文书'), drive: join(out, 'U盘'), restored: join(out, '恢复后的数据') };
    const steps = await withHouse(input.terminal, (house) => playDemo(house, folders, passphrase, input.terminal), fixedClock(DEMO_DAY));
    const rows = steps.map((s) => [s.what, s.made, `${s.milliseconds.toFixed(0)} 毫秒`]);
    const note = input.terminal.given === undefined ? `\n备份口令（示范用）：${DEMO_PASSPHRASE}` : '';
    input.terminal.result(`${table([['步骤', '结果', '用时'], ...rows])}${note}`, { out, steps });
  },
};
