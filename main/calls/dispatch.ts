// One way in: a method's name and anything at all as input. What does not fit the contract is an answer, never an exception.
import { z } from 'zod';
import { fail, type Result } from '../contract/errors';
import { METHODS, type MethodName } from '../contract/methods';
import { HANDLERS } from './all';
import { noteAnswer } from './audit-noting';
import { WHILE_IN_DOUBT } from './clock';
import { fieldsOf } from './bad-input';
import type { Context } from './context';
import type { Handler } from './handler';
import { placeOf } from './place-of';

z.config(z.locales.zhCN());

/** Checks the input against the contract and asks the handler. A fault of ours becomes `internal` with a code that is also in the log. */
export async function dispatch(context: Context, method: string, input: unknown): Promise<Result<unknown>> {
  if (!Object.hasOwn(METHODS, method)) return fail({ kind: 'bad-input', fields: [{ path: 'method', say: '没有这个功能' }] });
  const name = method as MethodName;
  let code = 'E0';
  try {
    const checked = METHODS[name].input.safeParse(input);
    if (!checked.success) return fail({ kind: 'bad-input', fields: fieldsOf(checked.error) });
    const doubt = WHILE_IN_DOUBT.has(name) ? null : context.lookAtClock();
    if (doubt !== null) return fail({ kind: 'clock-unsure', doubt });
    const answer = await (HANDLERS[name] as Handler<MethodName>)(context, checked.data as never);
    noteAnswer(context, name, checked.data, answer);
    return answer;
  } catch (error) {
    code = `E${context.ports.newId()}`;
    // Name and place of the fault, no message: a message may quote what somebody typed.
    context.ports.log('internal', { code, method: name, fault: error instanceof Error ? error.name : typeof error, place: placeOf(error) });
    return fail({ kind: 'internal', code });
  }
}
