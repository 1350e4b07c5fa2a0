// L5 结案报告表 (a local form; its source is cut off after 纠纷简要事实, the rest is usual practice), L6E 委托调解回函, L6H 困难群众帮扶转介单.
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

// Local practice (发现、甄别、登记、核查、转介†): no law asks for it, so none is named; whether there is help is for the receiver to decide.
export const L6H = formText({
  preset: 'official',
  copies: 2,
  sentences: {
    opening: { label: '首句', text: '本调解委员会在{事由}的调解和回访中了解到，下列人员生活有困难，可能需要帮扶，现转介你单位。' },
    facts: { label: '基本情况标题', text: '基本情况' },
    needs: { label: '困难和需要标题', text: '困难情况和需要的帮助' },
    decide: { label: '由接收单位核查', text: '是否符合条件、怎样帮扶，请你单位核查后依照规定办理，并将办理情况告知本调解委员会。' },
    consent: { label: '本人同意', text: '本人同意将上述情况转介。' },
    sign: { label: '本人签名栏', text: '本人或者监护人（签名或按指印）' },
  },
  lines: PHONE,
});
