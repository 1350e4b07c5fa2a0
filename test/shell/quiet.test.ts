// Work ahead of need waits until nobody asks anything.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Quiet } from '../../main/shell/quiet';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pending = () => {
  let finish = () => {};
  const answer = new Promise<void>((resolve) => (finish = resolve));
  return { answer, finish };
};

describe('quiet', () => {
  it('comes after a while in which nothing is asked, once', async () => {
    const work = vi.fn<() => void>();
    new Quiet(Date.now).once(work);
    await vi.advanceTimersByTimeAsync(2400);
    expect(work).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('does not come while a question is open, however long, nor soon after', async () => {
    const work = vi.fn<() => void>();
    const quiet = new Quiet(Date.now);
    const { answer, finish } = pending();
    const answered = quiet.during(answer);
    quiet.once(work);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(work).not.toHaveBeenCalled();
    finish();
    await answered;
    await vi.advanceTimersByTimeAsync(2400);
    expect(work).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2600);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('is put off by every question, and by one that fails', async () => {
    const work = vi.fn<() => void>();
    const quiet = new Quiet(Date.now);
    quiet.once(work);
    for (let asked = 0; asked < 5; asked += 1) {
      await vi.advanceTimersByTimeAsync(2000);
      await expect(quiet.during(Promise.reject(new Error('no')))).rejects.toThrow('no');
    }
    expect(work).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2500);
    expect(work).toHaveBeenCalledTimes(1);
  });
});
