// 备份恢复单: one page for the safe. Large digits, how they are used, where the page is kept; nothing of any case or person stands on it.
import { dayInChinese, type Day } from '../../domain/day';
import type { Settings } from '../../domain/settings';
import { leaf } from '../sheet/sheet';
import { MARGINS, stylesFor } from '../sheet/sizes';
import type { Definition } from '../typeset/definition';
import type { Paragraph } from '../typeset/units';
import { printedDeep } from '../typeset/printed-text';

/** As with papers, every string in `words` is printed. */
export interface RecoveryContent {
  recovery: true;
  words: { title: string; room: string; what: string; numbers: string[]; steps: string[]; keep: string; sign: string };
  bodyFace: 'fang' | 'song';
}

/** `groups`: the code as printed; `number`: which sheet this is (sheetNumber). */
export function recoveryContent(groups: readonly string[], number: string, today: Day, { committee, paper }: Pick<Settings, 'committee' | 'paper'>): RecoveryContent {
  const half = groups.length / 2;
  return printedDeep({
    recovery: true,
    words: {
      title: '备份恢复单',
      room: `${committee.name}　　第${number}号　　${dayInChinese(today)}`,
      what: '备份口令忘记了、写口令的纸找不到了，用下面的号码同样可以打开备份。谁拿到这张纸和备份U盘，谁就能看到全部案卷，请像公章一样保管。',
      numbers: [groups.slice(0, half).join('　'), groups.slice(half).join('　')],
      steps: [
        '一、在电脑上打开和事簿，插上备份U盘。',
        '二、点“备份”，再点“从备份恢复”。',
        '三、在填备份口令的地方，按顺序输入上面的八组号码，空格可有可无。',
        '四、按提示选择一份备份，核对件数后恢复。用过以后，把这张纸放回原处。',
      ],
      keep: '请锁在柜子里，不要和U盘放在一起，不要拍照，不要发到手机上。换了新的恢复单，把这一张销毁。',
      sign: '保管人签字：　　　　　　　　　　　　日期：　　　　年　　月　　日',
    },
    bodyFace: paper.bodyFace,
  });
}

export function recoveryDefinition({ words, bodyFace }: RecoveryContent): Definition {
  const styles = stylesFor(bodyFace);
  const centred: Paragraph = { ...styles.line, align: 'center' };
  const large: Paragraph = { ...centred, size: 26, pitch: 52 };
  const stack = [
    leaf(words.title, styles.title),
    leaf(words.room, { ...centred, size: 12 }),
    leaf(words.what, styles.body),
    ...words.numbers.map((text) => leaf([{ text, face: 'hei' as const }], large)),
    ...words.steps.map((text) => leaf(text, styles.body)),
    leaf(words.keep, styles.body),
    leaf(words.sign, { ...styles.line, pitch: 60 }),
  ];
  return {
    facts: { title: words.title, author: '', createdAt: new Date('2000-01-01T00:00:00Z') },
    margins: MARGINS,
    content: { stack, flow: { closing: stack.length } },
    furniture: () => [],
    draft: false,
  };
}
