// The worker's side, without the thread: takes orders, does jobs, tells how they go. (worker.ts joins it to a real thread.)
import type { Result } from '../../contract/errors';
import type { Hooks } from '../phases';
import { JOBS, type News, type Order } from './messages';

/** Gives a function that takes orders. */
export function takeOrders(tell: (news: News) => void): (order: Order) => void {
  const running = new Map<number, AbortController>();
  return (order) => {
    if ('cancel' in order) {
      running.get(order.id)?.abort();
      return;
    }
    const { id, job, given } = order;
    const cancel = new AbortController();
    running.set(id, cancel);
    const hooks: Hooks = { progress: (...progress) => tell({ id, progress }), signal: cancel.signal };
    // The types of the arguments were checked where the order was made: create-worker.ts.
    const run = JOBS[job] as (hooks: Hooks, ...given: unknown[]) => Promise<Result<unknown>>;
    void run(hooks, ...given).then((result) => {
      running.delete(id);
      tell({ id, result });
    });
  };
}
