// Words the agreement check watches for (domain.md §9.1).
import type { WordLists } from '../domain/wording';

export const WORD_LISTS: WordLists = {
  typos: [
    { wrong: '彩光', right: '采光', why: '' },
    { wrong: '瞻养', right: '赡养', why: '' },
    { wrong: '道欠', right: '道歉', why: '' },
    { wrong: '帐户', right: '账户', why: '' },
    { wrong: '帐号', right: '账号', why: '' },
    { wrong: '欠帐', right: '欠账', why: '' },
    { wrong: '还帐', right: '还账', why: '' },
    { wrong: '既往不究', right: '既往不咎', why: '' },
    { wrong: '座落', right: '坐落', why: '' },
    { wrong: '定立', right: '订立', why: '' },
    { wrong: '按装', right: '安装', why: '' },
    { wrong: '做废', right: '作废', why: '' },
    { wrong: '不搭界', right: '互不相关', why: '方言不宜写进协议。' },
    { wrong: '手印', right: '指印', why: '法律用语是“指印”（人民调解法第二十九条）。' },
  ],
  lookAlikes: [
    { word: '订金', hint: '“订金”没有担保作用；如指担保，应写“定金”（民法典第五百八十六条）。' },
    { word: '扶养', hint: '“扶养”用于夫妻、兄弟姐妹之间；父母对子女是“抚养”，子女对父母是“赡养”。' },
    { word: '补偿', hint: '没有过错的一方给付用“补偿”，有责任的一方给付用“赔偿”。' },
  ],
  vague: ['尽快', '近期', '适当', '有关费用', '相关费用', '等费用', '左右', '大概', '大约', '若干', '视情况', '条件允许', '有钱时', '年底前后'],
};
