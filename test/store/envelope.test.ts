// The seal on every file: what it lets through and what it finds.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seal, unseal } from '../../main/store/envelope';

const KNOWN = 3;
const sealed = (value: unknown = { name: '石显忠', n: 17 }, format = 2) => seal('case', { format, revision: 5, value });

/** A copy with one byte changed. */
function changed(bytes: Buffer, at: number, to: (byte: number) => number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = to(copy[at] ?? 0);
  return copy;
}

describe('envelope', () => {
  it('gives back what was sealed, to the character', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(KNOWN), fc.nat(1_000_000), (value, format, revision) => {
        const opened = unseal('case', seal('case', { format, revision, value }), KNOWN);
        expect(opened).toEqual({ state: 'whole', format, revision, value: JSON.parse(JSON.stringify(value)) });
      }),
    );
  });

  it('keeps halves of surrogate pairs and characters outside the BMP', () => {
    const value = { text: '𠮷\ud800x\udfff😀\u3000 \0' };
    expect(unseal('case', sealed(value), KNOWN)).toMatchObject({ value });
  });

  it('is readable: one line of what it is, then JSON', () => {
    const [first, ...rest] = sealed().toString('utf8').split('\n');
    expect(JSON.parse(first ?? '')).toMatchObject({ heshibu: 'case', format: 2, revision: 5, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown });
    expect(JSON.parse(rest.join('\n'))).toEqual({ name: '石显忠', n: 17 });
  });

  it('finds every single flipped bit, and every place where the file may be cut', () => {
    const bytes = sealed();
    for (let at = 0; at < bytes.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) expect(unseal('case', changed(bytes, at, (b) => b ^ (1 << bit)), KNOWN).state, `byte ${at} bit ${bit}`).toBe('damaged');
      expect(unseal('case', bytes.subarray(0, at), KNOWN), `cut at ${at}`).toEqual({ state: 'damaged', why: 'cut-short' });
    }
  });

  it.each([
    ['nothing at all', Buffer.alloc(0), 'cut-short'],
    ['NULs only', Buffer.alloc(4096), 'not-json'],
    ['NULs from the middle on', Buffer.concat([sealed().subarray(0, -20), Buffer.alloc(20)]), 'not-json'],
    ['another program’s file', Buffer.from('PK\u0003\u0004 …\n'), 'not-json'],
    ['plain JSON without a seal', Buffer.from('{"name":"石显忠"}\n{}'), 'not-json'],
    ['an edit by hand', Buffer.from(sealed().toString('utf8').replace('石显忠', '石显重')), 'checksum'],
    ['a blank line added by an editor', Buffer.concat([sealed(), Buffer.from('\n')]), 'checksum'],
    ['line ends of another system', Buffer.from(sealed().toString('utf8').replaceAll('\n', '\r\n')), 'checksum'],
    ['another kind of file of ours', seal('settings', { format: 1, revision: 1, value: {} }), 'wrong-shape'],
  ])('says of %s: %s', (_, bytes, why) => {
    expect(unseal('case', bytes, KNOWN)).toEqual({ state: 'damaged', why });
  });

  it('tells a newer program’s file from a damaged one', () => {
    expect(unseal('case', sealed({}, KNOWN + 1), KNOWN)).toEqual({ state: 'newer', format: KNOWN + 1 });
    const lying = Buffer.from(sealed().toString('utf8').replace('"format":2', '"format":9'));
    expect(unseal('case', lying, KNOWN)).toEqual({ state: 'damaged', why: 'checksum' });
  });
});
