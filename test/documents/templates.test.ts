// Details of the forms that goldens would bury: numbers of clauses, marks of choice, blanks left open, labels to the letter.
// oxlint-disable vitest/valid-expect -- the second argument says which item of a list was wrong
import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../main/domain/case';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { ORAL } from '../../main/reference/samples/oral';
import { SAMPLE_SETTINGS } from '../../main/reference/samples/room';
import { withClauses, withLongRecord, withRareNames, withSupplement } from '../fixtures/documents/cases';
import { aroundOn, contentOf, linesOn, printed } from '../fixtures/documents/papers';
import { told } from '../helpers/cases';

const boundary = told(BOUNDARY);
const linesOf = async (file: CaseFile, form: 'F3' | 'F6' | 'F7' | 'F8' | 'F9', subject: string | null) => (await printed(contentOf(file, form, subject))).flatMap(linesOn);

describe('numbers of clauses', () => {
  const numbered = async (clauses: string[]) => {
    const lines = await linesOf(withClauses(clauses), 'F7', 'agreement');
    return lines.slice(lines.indexOf('经调解，自愿达成如下协议：') + 1, lines.indexOf('履行方式、时限'));
  };

  it.each([
    [['甲方赔礼。', '乙方谅解。'], ['1.甲方赔礼。', '2.乙方谅解。']],
    [['只有一条。'], ['只有一条。']],
    [['1.甲方赔礼。', '二、乙方谅解。', '（三）互不追究。', '第四条　各自保重。', '5．完毕。'], ['1.甲方赔礼。', '二、乙方谅解。', '（三）互不追究。', '第四条各自保重。', '5．完毕。']],
    [['1.5米以内不得种树。', '3.2米归甲方。'], ['1.1.5米以内不得种树。', '2.3.2米归甲方。']],
    [['二、这是第一条。', '另一条。'], ['1.二、这是第一条。', '2.另一条。']],
  ])('%j', async (clauses, expected) => {
    expect(await numbered(clauses)).toEqual(expected);
  });
});

describe('choices', () => {
  it('are marked with a tick before the one that holds, and only that', async () => {
    const outcome = async (value: 'agreed' | 'failed' | 'continue') => {
      const file = { ...boundary, sessions: boundary.sessions.map((s) => ({ ...s, outcome: value })) };
      return (await linesOf(file, 'F6', 'second')).find((line) => line.startsWith('调解结果'));
    };
    expect(await outcome('agreed')).toBe('调解结果：√①调解成功②调解不成③有待继续调解');
    expect(await outcome('failed')).toBe('调解结果：①调解成功√②调解不成③有待继续调解');
    expect(await outcome('continue')).toBe('调解结果：①调解成功②调解不成√③有待继续调解');
    const own = { ...boundary, source: { ...boundary.source, kind: 'initiative' as const } };
    expect(await linesOf(own, 'F3', null)).toContain('案件来源：①当事人申请√②人民调解委员会主动调解');
  });
});

describe('the fixed words', () => {
  it('of each form are there to the letter, in order', async () => {
    const inOrder = async (file: CaseFile, form: Parameters<typeof linesOf>[1], subject: string | null, labels: string[]) => {
      const text = (await linesOf(file, form, subject)).join('');
      let at = 0;
      for (const label of labels) {
        const found = text.indexOf(label, at);
        expect(found, label).toBeGreaterThanOrEqual(at);
        at = found + label.length;
      }
    };
    await inOrder(boundary, 'F3', null, ['人民调解受理登记表', '，人民调解委员会依当事人申请（人民调解委员会主动调解），经当事人同意，调解', '之间的纠纷。', '纠纷类型：', '案件来源：', '①当事人申请', '②人民调解委员会主动调解', '纠纷简要情况：', '当事人（签名）', '登记人（签名）', '（人民调解委员会印章）', '备注：此表由人民调解委员会填写。']);
    await inOrder(boundary, 'F6', 'second', ['人民调解记录', '时间', '地点', '事由', '当事人', '参加人', '人民调解委员会已将人民调解的相关规定告知各方当事人。', '调解记录：', '调解结果：', '①调解成功', '②调解不成', '③有待继续调解', '当事人（签名盖章或按指印）', '人民调解员（签名）', '记录人（签名）']);
    await inOrder(boundary, 'F7', 'agreement', ['人民调解协议书', '编号：', '当事人', '姓名', '性别', '民族', '年龄', '职业或职务', '联系方式', '单位或住址', '当事人', '姓名', '纠纷主要事实、争议事项：', '经调解，自愿达成如下协议：', '履行方式、时限', '本协议一式三份，当事人、人民调解委员会各持一份。', '当事人（签名盖章或按指印）', '人民调解员（签名）', '记录人（签名）', '（人民调解委员会印章）']);
    const oral = told(ORAL);
    await inOrder(oral, 'F8', oral.agreements[0]!.id, ['人民调解口头协议登记表', '编号：', '当事人', '纠纷主要事实、争议事项：', '经调解，自愿达成如下协议：', '履行方式、时限', '人民调解员（签名）', '（人民调解委员会印章）', '备注：此表由人民调解委员会填写。']);
    await inOrder(boundary, 'F9', 'v1', ['人民调解回访记录', '当事人', '调解协议编号', '回访事由', '回访时间', '回访情况', '回访人（签名）', '云隘镇人民调解委员会']);
  });
});

describe('what is not known yet', () => {
  it('is left open to be filled in by hand', async () => {
    const open = { ...boundary, agreements: boundary.agreements.map((a) => ({ ...a, concludedOn: null })) };
    const lines = await linesOf(open, 'F7', 'agreement');
    expect(lines.filter((line) => line === '年月日')).toHaveLength(3);
    const bare = { ...boundary, parties: boundary.parties.map((p) => (p.kind === 'person' ? { ...p, sex: null, birthDate: null, ethnicity: '', occupation: '', address: '', phones: [] } : p)) };
    expect(await linesOf(bare, 'F7', 'agreement')).toEqual(expect.arrayContaining(['姓名杨昌禄性别民族年龄', '职业或职务联系方式', '单位或住址']));
  });
});

describe('a supplementary agreement', () => {
  it('is called one, on every page, and names the agreement it supplements', async () => {
    const pages = await printed(contentOf(withSupplement(), 'F7', 'supplement'));
    expect(linesOn(pages[0]!).slice(0, 3)).toEqual(['人民调解协议书', '（补充协议）', '编号：（2026）云隘人调字第017号']);
    expect(pages.flatMap(linesOn).join('')).toContain('本协议是对2026年3月20日达成的《人民调解协议书》（编号：（2026）云隘人调字第017号）的补充协议。');
    for (const page of pages) expect(aroundOn(page)).toContain('人民调解协议书（补充协议）（2026）云隘人调字第017号');
  });
});

describe('a page with room left', () => {
  it('says that it goes on, so that nothing can be added there unseen', async () => {
    const [first, second] = await printed(contentOf(boundary, 'F6', 'first'));
    expect(aroundOn(first!)).toContain('（转下页）');
    expect(aroundOn(second!)).not.toContain('（转下页）');
    // Full to the last line: nothing to say.
    for (const page of (await printed(contentOf(withLongRecord(3000), 'F6', 'second'))).slice(0, 3)) expect(aroundOn(page)).not.toContain('（转下页）');
  });

  it('does not mistake the same words in a record for its own', async () => {
    const file = { ...boundary, sessions: boundary.sessions.map((s) => ({ ...s, record: `${s.record}\n（转下页）` })) };
    expect(await linesOf(file, 'F6', 'first')).toContain('（转下页）');
  });
});

describe('the body face', () => {
  it('is 仿宋 or 宋体 as the room has set it', async () => {
    const faces = async (bodyFace: 'fang' | 'song') => {
      const content = contentOf(boundary, 'F9', 'v1', { ...SAMPLE_SETTINGS, paper: { ...SAMPLE_SETTINGS.paper, bodyFace } });
      const { renderPaper } = await import('../../main/documents/render-paper');
      const made = await renderPaper(content, { draft: false });
      if (!made.ok) throw new Error('not printed');
      const raw = Buffer.from(made.value.bytes).toString('latin1');
      return ['FandolFang', 'NotoSerifSC-Regular', 'HanaMinB'].filter((name) => raw.includes(`+${name}`));
    };
    // The foot of the page is 宋体 in any case; the rare face is in no file that has no rare character.
    expect(await faces('fang')).toEqual(['FandolFang', 'NotoSerifSC-Regular']);
    expect(await faces('song')).toEqual(['NotoSerifSC-Regular']);
  });

  it('gives way to 宋体 for the whole of a name with a rare character, in fields and in text', async () => {
    const pages = await printed(contentOf(withRareNames(), 'F7', 'agreement'));
    const words = pages.flatMap((page) => page.words.map((w) => w.text));
    // pdf.js ends a stretch of words where the font changes: a name in one face is one stretch, but for 田𠀀 and its like.
    expect(words.filter((text) => text === '赵𬱖').length).toBeGreaterThanOrEqual(2);
    expect(words.some((text) => text.startsWith('王㛃堃'))).toBe(true);
  });
});
