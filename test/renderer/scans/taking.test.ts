// Many files at once: each is taken or said, a stop is safe, and files that come meanwhile wait their turn.
import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../main/contract/errors';
import type { CaseFile } from '../../../main/domain/case';
import { Taking, type TakingPorts, type TakingState } from '../../../renderer/journeys/scans/taking';

const TARGET = { section: 'evidence' as const, subject: null, title: '照片' };
const file = (name: string) => new File(['x'], name);
const bytes = new Uint8Array([1]);
const ready = { original: bytes, pages: [bytes], pageCount: 1 };

function taking(ports: Partial<TakingPorts> = {}) {
  const added: string[] = [];
  const add: TakingPorts['add'] = async (_, { title }) => {
    added.push(title);
    return ok({} as CaseFile);
  };
  const one = new Taking('2026-0001', { read: async () => ok(ready), add, ...ports });
  const states: TakingState[] = [];
  const finished = new Promise<TakingState>((resolve) => {
    one.subscribe(() => {
      states.push(one.state());
      if (one.state().outcome) resolve(one.state());
    });
  });
  return { one, added, states, finished };
}

describe('taking files in', () => {
  it('takes one after the other, and says how far it is', async () => {
    const { one, added, states, finished } = taking({
      read: async (_, { onPage }) => {
        onPage?.(1, 1);
        onPage?.(1, 3);
        return ok(ready);
      },
    });
    one.take([file('a.jpg'), file('b.tif')], TARGET);
    one.take([file('c.pdf')], { ...TARGET, title: '流水' });
    expect((await finished).outcome).toEqual({ taken: 3, stopped: false, failed: [] });
    expect(added).toEqual(['照片', '照片', '流水']);
    expect(states.flatMap(({ work }) => (work ? [[work.name, work.page, work.done, work.total]] : [])).slice(-3)).toEqual([
      ['c.pdf', null, 2, 3],
      ['c.pdf', null, 2, 3],
      ['c.pdf', { done: 1, total: 3 }, 2, 3],
    ]);
  });

  it('goes on after a file that cannot be taken, and tells of it by name', async () => {
    const { one, added, finished } = taking({ read: async ({ name }) => (name === 'b' ? fail({ kind: 'scan-file', problem: 'heic' }) : ok(ready)) });
    one.take([file('a'), file('b'), file('c')], TARGET);
    expect((await finished).outcome).toEqual({ taken: 2, stopped: false, failed: [{ name: 'b', error: { kind: 'scan-file', problem: 'heic' } }] });
    expect(added).toHaveLength(2);
    one.dismiss();
    expect(one.state()).toEqual({ work: null, outcome: null });
  });

  it('stops when told to: what was taken stays, the rest is not touched, and the next file begins anew', async () => {
    const heard: boolean[] = [];
    const { one, added, finished } = taking({
      read: async ({ name }, { signal }) => {
        if (name === 'b') one.cancel();
        heard.push(signal?.aborted ?? false);
        return ok(ready);
      },
    });
    one.take([file('a'), file('b'), file('c')], TARGET);
    expect((await finished).outcome).toEqual({ taken: 1, stopped: true, failed: [] });
    expect([added, heard]).toEqual([['照片'], [false, true]]);
    one.take([file('d')], TARGET);
    await expect.poll(() => one.state().outcome).toEqual({ taken: 1, stopped: false, failed: [] });
    expect(added).toHaveLength(2);
  });

  it('does nothing without files', () => {
    const { one, states } = taking();
    one.take([], TARGET);
    one.cancel();
    expect([states, one.state().work]).toEqual([[], null]);
  });
});
