// L5 结案报告表 (a local form; its source is cut off after 纠纷简要事实, the rest is usual practice), L6E 委托调解回函.
import { formText, PHONE } from './common';

export const L5 = formText({
  sentences: {
    handlerOpinion: { label: '承办人意见', text: '承办人意见' },
    headOpinion: { label: '负责人意见', text: '负责人意见' },
    signOpinion: { label: '意见签名', text: '签名：' },
  },
  lines: PHONE,
});

export const L6E = formText({
  preset: 'official',
  copies: 2,
  sentences: {
    opening: { label: '首句', text: '贵单位于{收到日期}委托移送的{当事人}{事由}{来函}，现将有关情况函复如下：' },
    accepted: { label: '受理', text: '本调解委员会于{受理日期}受理（编号：{编号}）。' },
    end: { label: '结尾', text: '特此函复。' },
  },
});
