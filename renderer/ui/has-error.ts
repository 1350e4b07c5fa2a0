// Whether anything at or below a path of a form is wrong: folded parts of a form open when it is.
import { get, useFormState } from 'react-hook-form';

/** True when one of `paths` (or something in it) has an error. */
export function useHasError(...paths: string[]): boolean {
  const { errors } = useFormState();
  return paths.some((path) => get(errors, path) !== undefined);
}
