// Why a package is not taken, thrown inside this folder and turned into an answer at its door.
import { fail, type AppError, type Result } from '../../contract/errors';
import { answer } from '../to-result';

export type PackageProblem = Extract<AppError, { kind: 'package' }>['problem'];

export class PackageFault extends Error {
  constructor(
    readonly problem: PackageProblem,
    readonly detail = '',
  ) {
    super(problem);
  }
}

/** Runs work on a package; what is wrong with it, with the stick or with the passphrase comes back as an answer. */
export async function packageAnswer<T>(run: () => Promise<Result<T>>): Promise<Result<T>> {
  const answered = await answer('', async () => {
    try {
      return await run();
    } catch (error) {
      if (error instanceof PackageFault) return fail<AppError>({ kind: 'package', problem: error.problem, detail: error.detail });
      throw error;
    }
  });
  return answered.ok ? answered.value : answered;
}
