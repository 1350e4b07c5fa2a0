// Faults in the checker's words. (The program's own are in contract/words.ts, which this file must not need.)
import { Fault, IoFault, type FaultKind } from '../format/fault';

const WORDS: Partial<Record<FaultKind, string>> = {
  'passphrase-wrong': '备份口令不对。备份没有改动。请核对大小写和空格，再试一次。',
  'code-unknown': '这张恢复单打不开这份备份：它是别处的，或者已经换过新的。备份没有改动。请改用备份口令。',
  'passphrase-missing': '没有输入备份口令。',
  'not-a-backup': '这里没有和事簿的备份。请在“和事簿备份”文件夹里运行，或者加上 --备份=文件夹。',
  'nothing-saved': '这里还没有完整的备份。',
  'no-such-snapshot': '没有这个编号的备份。请用“列表”看有哪几份。',
  'newer-format': '这份备份是用更新的和事簿做的，请换用它带来的校验工具。',
  'no-room': '目标位置的空间不够，什么也没有写。',
  'target-not-empty': '目标文件夹里有东西。请换一个还没有的文件夹。',
  'target-not-a-folder': '目标是一个文件，不是文件夹。',
};

const groupSentence = (group: string) => (group === '0' ? '恢复单上的号码一共8组、48个数字，输入的位数不对。' : `恢复单号码的第${group}组不对，请对着恢复单核对。`);

export function sentenceFor(error: unknown): string {
  if (error instanceof Fault) return error.kind === 'damaged' ? `备份有损坏：${error.detail}。` : error.kind === 'code-group' ? groupSentence(error.detail) : (WORDS[error.kind] ?? '没有做成。');
  if (error instanceof IoFault) return error.place === 'target' ? `目标文件夹写不进去（${error.code}）。` : `备份读不出来，U盘可能被拔出（${error.code}）。`;
  return `校验工具出了差错：${error instanceof Error ? error.message : String(error)}`;
}
