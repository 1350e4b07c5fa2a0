// What a room's people choose, and what the window says of it. The room's own names weigh nothing, written or spoken.
import { describe, expect, it } from 'vitest';
import { guessesFrom, isTooShort, judge, type Advice, type Strength } from '../../../renderer/ui/passphrase-strength';

const OWN = ['云山镇人民调解委员会', '云山镇', '石桥调解室', '周明远', '023-70012345', '2026'];

describe('a passphrase', () => {
  it.each<[string, Strength, Advice]>([
    ['12345678', 'weak', 'common'],
    ['abcd1234', 'weak', 'common'],
    ['云山镇调解室2026', 'weak', 'own'],
    ['yunshanzhen2026', 'weak', 'own'],
    ['yszrmtjwyh', 'weak', 'own'],
    ['石桥调解室123', 'weak', 'own'],
    ['ZhouMingYuan2026YSZ', 'weak', 'own'],
    ['zhoumingyuan', 'weak', 'own'],
    ['周明远周明远周明远', 'weak', 'own'],
    ['02370012345', 'weak', 'own'],
    ['2026年2026年', 'weak', 'own'],
    ['人民调解委员会', 'weak', 'own'],
    ['云云云云云云云云', 'weak', 'pattern'],
    ['qwertyuiop', 'weak', 'common'],
    ['1985年3月12日', 'poor', 'day'],
    ['wangfang1985', 'poor', 'day'],
    ['春风花草香春风花', 'poor', 'more'],
    ['kXp7#mQz2w', 'fair', 'more'],
    ['冬瓜 石磨 汽笛 红裤子', 'good', 'keep'],
    ['那年腊月二十三下大雪压断了电线', 'good', 'keep'],
    ['云山镇的冬瓜比石磨还重三斤半呢', 'good', 'keep'],
  ])('%s is %s, advice: %s', async (text, strength, advice) => {
    expect(await judge(text, OWN)).toEqual({ strength, advice });
  });

  it('is not good because this program shows it as an example', async () => {
    expect((await judge('核桃 石桥 腊月 蓝布衫', OWN)).strength).not.toBe('good');
    expect((await judge('核桃石桥腊月蓝布衫', OWN)).strength).toBe('weak');
  });

  it('is measured in characters, whatever they are made of', () => {
    expect(['一二三四五六七', '𠮷𠮷𠮷𠮷', 'ｆｕｌｌ１２３４', '12345678'].map(isTooShort)).toEqual([true, true, false, false]);
  });

  it('is judged at any length without waiting', async () => {
    expect((await judge('山'.repeat(256), OWN)).strength).toBe('weak');
    expect((await judge('冬瓜石磨汽笛红裤子'.repeat(28), OWN)).strength).toBe('fair');
  });

  it('without the names of the room would seem better than it is', async () => {
    const order = ['weak', 'poor', 'fair', 'good'];
    const [without, known] = [await judge('石桥周明远和大黄狗看', []), await judge('石桥周明远和大黄狗看', OWN)];
    expect(order.indexOf(known.strength)).toBeLessThan(order.indexOf(without.strength));
  });
});

describe('guesses from names', () => {
  it('are whole names first, then runs of them; written, spoken and initials', () => {
    const said: Record<string, string> = { 云: 'yun', 山: 'shan', 镇: 'zhen' };
    const guesses = guessesFrom(['云山镇', '', '7'], (text) => [...text].map((one) => said[one] ?? one));
    expect(guesses).toEqual(['云山镇', 'yunshanzhen', 'ysz', '云山', '山镇', 'yunshan', 'shanzhen']);
  });
});
