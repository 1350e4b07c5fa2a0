// The exchange document: what a case says survives the trip; every wrong field is named.
import { describe, expect, it } from 'vitest';
import { exchangeJsonSchema, readExchange, toExchange } from '../../main/domain/exchange';
import { CaseFacts } from '../../main/domain/case';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { WAGES } from '../../main/reference/samples/wages';
import { told } from '../helpers/cases';

const document = () => JSON.parse(JSON.stringify(toExchange(told(BOUNDARY))));

describe('case exchange document', () => {
  it.each([
    ['boundary', BOUNDARY],
    ['wages', WAGES],
  ])('carries every fact of the %s sample there and back', (_, sample) => {
    const facts = CaseFacts.parse(told(sample));
    const back = readExchange(JSON.parse(JSON.stringify(toExchange(facts))));
    expect(back).toEqual({ ok: true, value: facts });
  });

  it('needs only what has no default', () => {
    const small = {
      heshibu: 'case-exchange',
      version: 1,
      case: {
        office: {},
        source: {},
        registeredOn: '2026-03-09',
        dispute: { brief: '争水。' },
        assignment: {},
        parties: [
          { kind: 'person', id: 'a', side: 'applicant', name: '甲某', document: { number: '500299196203050015' } },
          { kind: 'organisation', id: 'b', side: 'respondent', name: '某合作社' },
        ],
      },
    };
    const read = readExchange(small);
    expect(read.ok && read.value.parties.map((p) => p.label)).toEqual(['甲', '乙']);
    expect(read.ok && read.value.parties[0]).toMatchObject({ birthDate: '1962-03-05', sex: '男' });
  });

  it.each<[string, (d: ReturnType<typeof document>) => void, string]>([
    ['not ours', (d) => (d.heshibu = 'other'), 'heshibu'],
    ['newer', (d) => (d.version = 2), 'version'],
    ['a misspelt field', (d) => (d.case.parties[0].nmae = 'x'), 'case.parties.0.nmae'],
    ['a day that is none', (d) => (d.case.registeredOn = '2026-02-30'), 'case.registeredOn'],
    ['a fraction of a fen', (d) => (d.case.dispute.amount = 1.5), 'case.dispute.amount'],
    ['an id used twice', (d) => (d.case.parties[1].id = d.case.parties[0].id), 'case.parties.1.id'],
    ['a debtor who is nobody', (d) => (d.case.agreements[0].obligations[0].debtors = ['who']), 'case.agreements.0.obligations.0.debtors.0'],
    ['a performance of nothing', (d) => (d.case.performances[0].obligation = 'o?'), 'case.performances.0.obligation'],
    ['a nameless party', (d) => (d.case.parties[0].name = ' 　'), 'case.parties.0.name'],
    ['a list that is a text', (d) => (d.case.sessions = 'none'), 'case.sessions'],
  ])('names the field when there is %s', (_, spoil, path) => {
    const spoilt = document();
    spoil(spoilt);
    const read = readExchange(spoilt);
    expect(read.ok).toBe(false);
    expect(!read.ok && read.error.map((p) => p.path)).toContain(path);
  });

  it('has a JSON Schema that names the parts of a case', () => {
    const schema = exchangeJsonSchema() as { properties: { case: { properties: Record<string, unknown>; required: string[] } } };
    expect(Object.keys(schema.properties.case.properties)).toEqual(expect.arrayContaining(['parties', 'dispute', 'agreements', 'visits']));
    expect(schema.properties.case.required).not.toContain('visits');
  });
});
