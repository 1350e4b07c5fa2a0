// What still has to be mended in a form, beside its save button: each a link to its field.
import { useFormContext, type FieldErrors } from 'react-hook-form';
import { kit } from '../strings/kit';

export interface Wrong {
  path: string;
  message: string;
}

/** All errors of a form, flat, in order of the form's values. */
export function listErrors(errors: FieldErrors, prefix = ''): Wrong[] {
  return Object.entries(errors).flatMap(([key, error]): Wrong[] => {
    if (error === undefined || error === null || typeof error !== 'object') return [];
    const path = key === 'root' ? prefix.slice(0, -1) : `${prefix}${key}`;
    const { message, type } = error as { message?: unknown; type?: unknown };
    if (typeof type === 'string') return [{ path, message: typeof message === 'string' ? message : '' }];
    return listErrors(error as FieldErrors, `${path}.`);
  });
}

export function WrongList({ onGo }: { onGo(path: string): void }) {
  const { formState } = useFormContext();
  const wrong = formState.submitCount > 0 ? listErrors(formState.errors) : [];
  if (wrong.length === 0) return null;
  return (
    <p className="wrong-list">
      {kit.wrong.some(wrong.length)}
      {wrong.map(({ path, message }) => (
        <button key={path} type="button" className="text-button" onClick={() => onGo(path)}>
          {message}
        </button>
      ))}
    </p>
  );
}
