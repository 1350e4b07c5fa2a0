// Any case at all: it prints whole, or it is refused for characters nobody can print. No text is ever lost.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unprintableIn } from '../../main/documents';
import { saidIn } from '../../main/documents/content/field-names';
import { renderPaper } from '../../main/documents/render-paper';
import { inkOf, printedText } from '../../main/documents/typeset/printed-text';
import type { CaseFile } from '../../main/domain/case';
import { withLabels } from '../../main/domain/labels';
import { Binding } from '../../main/domain/dossier';
import { AGENT_POWERS, SIDES, StandIn } from '../../main/domain/party';
import { LONG_TEXT_LIMIT, SHORT_TEXT_LIMIT } from '../../main/domain/text';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { party, withClauses, withLongRecord, withPartyCount } from '../fixtures/documents/cases';
import { contentOf, makeable, linesOn, printed } from '../fixtures/documents/papers';
import { told } from '../helpers/cases';

const boundary = told(BOUNDARY);

/** Hanzi of every kind, marks, Latin, digits, odd blanks; now and then what nobody can print. */
const character = fc.oneof(
  { weight: 30, arbitrary: fc.integer({ min: 0x4e00, max: 0x9fef }).map((c) => String.fromCodePoint(c)) },
  { weight: 6, arbitrary: fc.constantFrom(...'，。、；：！？（）《》“”‘’—…·￥¥％①②√□') },
  { weight: 6, arbitrary: fc.constantFrom(...'0123456789abcXYZ .,-/%()') },
  { weight: 3, arbitrary: fc.integer({ min: 0x3400, max: 0x4db5 }).map((c) => String.fromCodePoint(c)) },
  { weight: 3, arbitrary: fc.integer({ min: 0x20000, max: 0x2ebe0 }).map((c) => String.fromCodePoint(c)) },
  { weight: 3, arbitrary: fc.constantFrom('　', '\u00a0', '\u2003', '\t', '\n', '\r\n', '\u2028', '\u200b', '\ufeff', '\u0000', '\ud800', '⼀', '⺠', 'e\u0301', '\ufe00') },
);
const unprintable = fc.constantFrom('😀', '👨‍👩‍👧', '\ue000', 'ئ', '\u{30000}', '\u{f0000}');
/** Text of up to `max` characters; once in `rarely` times with something in it that nobody can print. */
const text = (max: number, rarely = 30) =>
  fc
    .tuple(fc.string({ unit: character, maxLength: max }), fc.oneof({ weight: rarely, arbitrary: fc.constant('') }, { weight: 1, arbitrary: unprintable }))
    .map(([plain, bad]) => plain.slice(0, max - 8) + bad);
const line = (max = SHORT_TEXT_LIMIT) => text(max, 300).map((t) => t.replace(/\s+/gu, ' '));

const people = fc.array(
  fc.record({ name: line(40), address: line(), occupation: line(), ethnicity: line(30), phone: line(60), side: fc.constantFrom(...SIDES), agents: fc.integer({ min: 0, max: 2 }) }),
  { minLength: 1, maxLength: 8 },
);

const anyCase = fc.record({ people, facts: text(600), clauses: fc.array(text(300), { maxLength: 6 }), performance: text(200), record: text(800), place: line(), brief: text(400), findings: text(300), note: text(400), asked: line() }).map(
  ({ people: given, facts, clauses, performance, record, place, brief, findings, note, asked }): CaseFile => ({
    ...boundary,
    parties: withLabels(
      given.map(({ side, agents, phone, ...fields }, i) =>
        party(i, side, {
          ...fields,
          // What the domain lets in is never empty; whatever else it is, it is text.
          name: `某${fields.name}`,
          phones: [{ number: phone, owner: '' }],
          standIns: Array.from({ length: agents }, (_, n) => StandIn.parse({ id: `s${i}-${n}`, kind: 'agent', name: '代理之人', authority: 'special', powers: [AGENT_POWERS[n], fields.occupation].filter(Boolean), address: fields.address.slice(0, 100) })),
        }),
      ),
      false,
    ),
    dispute: { ...boundary.dispute, brief },
    sessions: boundary.sessions.map((s) => ({ ...s, record, place, attendance: [] })),
    agreements: boundary.agreements.map((a) => ({ ...a, facts: `事实${facts}`, performance, clauses: clauses.map((t, i) => ({ id: `c${i}`, text: t })) })),
    visits: boundary.visits.map((v) => ({ ...v, findings, parties: [] })),
    inquiries: boundary.inquiries.map((q) => ({ ...q, record, present: note, place, subject: asked })),
    binding: Binding.parse({ note, remark: place, checkedBy: asked }),
    evidence: boundary.evidence.map((e) => ({ ...e, title: `材料${asked}`, providedBy: place, note })),
    performances: boundary.performances.map((p) => ({ ...p, how: place, by: asked, proof: place })),
  }),
);

function outcome(result: Awaited<ReturnType<typeof renderPaper>>): unknown {
  if (result.ok) return 'printed whole';
  return result.error.kind === 'unprintable' ? { unprintable: new Set(result.error.characters.map((c) => c.character)) } : result.error;
}

describe('any case', () => {
  it('prints whole or is refused for what cannot be printed, and says which', async () => {
    let refused = 0;
    let whole = 0;
    await fc.assert(
      fc.asyncProperty(anyCase, fc.boolean(), async (file, draft) => {
        for (const { form, subject } of makeable(file)) {
          const content = contentOf(file, form, subject);
          const bad = new Set(saidIn(content.words).flatMap(({ text: said }) => unprintableIn(said).map((u) => u.character)));
          const result = await renderPaper(content, { draft });
          if (bad.size > 0) refused += 1;
          else whole += 1;
          expect(outcome(result)).toEqual(bad.size > 0 ? { unprintable: bad } : 'printed whole');
        }
      }),
      // A case has some twenty papers: five hundred and more in all.
      { numRuns: 14, endOnFailure: true },
    );
    expect(refused).toBeGreaterThan(0);
    expect(whole).toBeGreaterThan(0);
  }, 240_000);
});

describe('large cases', () => {
  it('a record of 20,000 characters comes out word for word over its pages', async () => {
    const file = withLongRecord(LONG_TEXT_LIMIT);
    const record = file.sessions[1]!.record;
    const pages = await printed(contentOf(file, 'F6', 'second'));
    expect(pages.length).toBeGreaterThan(20);
    const body = pages.flatMap(linesOn).join('');
    expect(body).toContain(inkOf(record));
  });

  it('a clause of 20,000 characters without a single break in it does too', async () => {
    const clause = '甲方应当'.repeat(LONG_TEXT_LIMIT / 4);
    const pages = await printed(contentOf(withClauses([clause, '第二条。']), 'F7', 'agreement'));
    expect(pages.flatMap(linesOn).join('')).toContain(clause);
  });

  it('thirty parties, each with every field as long as it may be', async () => {
    const long = (unit: string) => unit.repeat(Math.floor(SHORT_TEXT_LIMIT / unit.length));
    const file = withPartyCount(30);
    const parties = file.parties.map((p, i) => (p.kind === 'person' ? { ...p, name: long(`某${p.label}`), address: long(`第${i}组`), occupation: long('务农'), ethnicity: long('族'), phones: [{ number: long('1'), owner: long('子') }] } : p));
    const pages = await printed(contentOf({ ...file, parties }, 'F7', 'agreement'));
    expect(pages.length).toBeGreaterThan(40);
  });

  it('no agreement text at all but facts', async () => {
    expect(await printed(contentOf(withClauses([]), 'F7', 'agreement'))).not.toHaveLength(0);
  });
});

describe('odd text', () => {
  it.each([
    ['blanks and tabs', '甲方　于 2026年\t3月\u00a09日\u2003付款', '甲方　于 2026年 3月 9日 付款'],
    ['radicals from a copied PDF', '⽒名⺠族⻰⻢', '氏名民族龙马'],
    ['marks put on afterwards', 'cafe\u0301', 'café'],
    ['invisible marks and halves of pairs', '杨\u200b昌\ufeff禄\ufe00\ud800', '杨昌禄'],
  ])('%s is printed as what it stands for', async (_, raw, shown) => {
    expect(printedText(raw)).toBe(shown);
    const pages = await printed(contentOf(withClauses([raw, '其他。']), 'F7', 'agreement'));
    expect(pages.flatMap(linesOn).join('')).toContain(`1.${inkOf(shown)}`);
  });

  it('keeps line ends of every kind as paragraphs', async () => {
    const pages = await printed(contentOf(withClauses(['第一段\r\n第二段\u2028第三段\n\n第四段']), 'F7', 'agreement'));
    expect(pages.flatMap(linesOn)).toEqual(expect.arrayContaining(['第一段', '第二段', '第三段', '第四段']));
  });
});
