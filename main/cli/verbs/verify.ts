// verify: reads every byte of a backup back and checks it.
import type { House } from '../../calls/house';
import type { Snapshot } from '../../contract/shapes';
import { bytesInChinese } from '../../contract/bytes';
import { withHouse } from '../open-house';
import { must, VerbFailed } from '../terminal';
import { textOption, type Verb } from '../verb';
import { driveOf } from './backup';

export const verify: Verb = {
  usage: 'verify U盘文件夹 [--snapshot 编号]',
  about: '逐字节检查备份（默认最新的一份）',
  options: { snapshot: { type: 'string' } },
  async run(input) {
    const drive = driveOf(input.words[0]);
    const passphrase = await input.terminal.passphrase();
    const { snapshot, report } = await withHouse(input.terminal, async (house) => {
      const chosen = await chooseSnapshot(house, drive, passphrase, textOption(input, 'snapshot'));
      return { snapshot: chosen, report: must(await house.ask('backup.verify', { drive: house.token(drive), passphrase, snapshot: chosen.id })) };
    });
    if (report.bad.length > 0) throw new VerbFailed({ kind: 'drive', problem: 'damaged', detail: `${report.bad.length}处读不出来` });
    if (report.elsewhere.length > 0) throw new VerbFailed({ kind: 'drive', problem: 'damaged', detail: `这一份完好，U盘上别的地方有${report.elsewhere.length}处不对` });
    input.terminal.result(`备份完好：${snapshot.at}，${snapshot.cases}个案卷，${report.files}个文件，${bytesInChinese(report.bytes)}。`, { snapshot, report });
  },
};

/** The snapshot asked for, or the newest. */
export async function chooseSnapshot(house: House, drive: string, passphrase: string, id: string): Promise<Snapshot> {
  const { snapshots } = must(await house.ask('backup.snapshots', { drive: house.token(drive), passphrase }));
  const chosen = id === '' ? snapshots.find((s) => !s.damaged) : snapshots.find((s) => s.id === id);
  if (!chosen) throw new VerbFailed(id === '' ? { kind: 'drive', problem: 'nothing-saved', detail: '' } : { kind: 'not-found', what: 'snapshot' });
  return chosen;
}
