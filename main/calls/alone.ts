// Long jobs (backing up, restoring, many papers at once): one at a time, and each can be cancelled.
import { fail, type Result } from '../contract/errors';
import type { Context, LongJob } from './context';

/** Runs one long job; while it runs a second one is told that the house is busy. `signal` aborts when the person cancels. */
export async function alone<T>(context: Context, what: LongJob, run: (signal: AbortSignal) => Promise<Result<T>>): Promise<Result<T>> {
  if (context.job) return fail({ kind: 'busy', what: context.job.what });
  const cancel = new AbortController();
  context.job = { what, cancel };
  try {
    return await run(cancel.signal);
  } finally {
    context.job = null;
  }
}
