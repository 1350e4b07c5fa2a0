// Whether anything at or below a path of a form is wrong: folded parts of a form open when it is.
import { get, useFormState } from 'react-hook-form';

/** True when one of `paths` (or something in it) has an error. */
export function useHasError(...paths: string[]): boolean {
  const { errors } = useFormState();
  return paths.some((path) => get(errors, path) !== undefined);
}

/** True when something below `path` has an error, other than its fields named in `inSight`. */
export function useHiddenError(path: string, inSight: readonly string[]): boolean {
  const { errors } = useFormState();
  const below: unknown = get(errors, path);
  return typeof below === 'object' && below !== null && Object.keys(below).some((field) => !inSight.includes(field));
}
