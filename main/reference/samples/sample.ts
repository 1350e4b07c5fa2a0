// How a sample case is told: an intake, then moves in the order in which they happened.
import type { Intake } from '../../domain/moves/intake';
import type { MoveInput, MoveName } from '../../domain/moves/all';
import type { z } from 'zod';

export interface SampleStep<N extends MoveName = MoveName> {
  move: N;
  input: MoveInput<N>;
}

export interface Sample {
  intake: z.input<typeof Intake>;
  /** Serial of the 卷号 it got on paper. */
  serial: number;
  acceptedOn: string;
  steps: SampleStep[];
}

/** A sample that was never taken on, and so has no number. */
export type UnacceptedSample = Pick<Sample, 'intake' | 'steps'>;

/** One step, its input checked by the compiler. */
export function step<N extends MoveName>(move: N, input: MoveInput<N>): SampleStep {
  return { move, input } as SampleStep;
}
