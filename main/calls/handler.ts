// The type of an answer-giver: a question of the contract in, a Result out.
import type { Result } from '../contract/errors';
import type { Answer, Checked, MethodName } from '../contract/methods';
import type { Context } from './context';

export type Handler<N extends MethodName> = (context: Context, input: Checked<N>) => Promise<Result<Answer<N>>> | Result<Answer<N>>;

/** All handlers of one noun: the keys of the contract that start with it. */
export type Handlers<Noun extends string> = { [N in Extract<MethodName, `${Noun}.${string}`>]: Handler<N> };
