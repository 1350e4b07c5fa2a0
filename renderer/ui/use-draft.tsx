// The draft of a form, tied to react-hook-form: read when it opens, offered with a quiet line, written while typing.
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import type { Instant } from '../../main/domain/day';
import { kit } from '../strings/kit';
import { DraftWriter, type DraftStore } from './draft';
import { whenShown } from './when';

export interface DraftPlace {
  store: DraftStore;
  key: string;
  /** What the form was begun on, e.g. the case's revision: a draft of an older one is said to be so. */
  basis?: string;
}

interface Kept {
  /** “已恢复未保存的内容（3月9日 14:20）· 放弃” */
  line: ReactNode;
  failing: boolean;
  flush(): void;
  drop(): Promise<void>;
}

export function useDraft(form: UseFormReturn<FieldValues>, place: DraftPlace | null, initial: FieldValues): Kept {
  const [found, setFound] = useState<{ at: Instant | null; outdated: boolean } | null>(null);
  const [failing, setFailing] = useState(false);
  const { store, key, basis = '' } = place ?? {};
  const writer = useMemo(
    () => (store && key ? new DraftWriter(store, key, basis, (kept) => setFailing(!kept)) : null),
    [store, key, basis],
  );
  const start = useRef(initial);

  useEffect(() => {
    if (!writer) return undefined;
    let here = true;
    void writer.find().then((draft) => {
      // What somebody has begun to type meanwhile is newer than any draft.
      if (!here || draft === null || form.formState.isDirty) return;
      form.reset({ ...start.current, ...draft.form }, { keepDefaultValues: true });
      setFound({ at: draft.at, outdated: draft.outdated });
    });
    const stop = form.subscribe({
      formState: { values: true },
      // A reset names no field: nobody typed then.
      callback: ({ name }) => {
        if (name !== undefined) writer.changed(() => form.getValues());
      },
    });
    return () => {
      here = false;
      stop();
      writer.flush();
    };
  }, [writer, form]);

  const giveUp = () => {
    form.reset(start.current);
    setFound(null);
    void writer?.drop();
  };

  const line = found && (
    <p className="form-restored" role="status">
      {kit.unsaved.restored(whenShown(found.at))}
      {found.outdated && ` ${kit.unsaved.outdated}`}
      <button type="button" className="text-button" onClick={giveUp}>
        {kit.unsaved.discard}
      </button>
    </p>
  );
  return { line, failing, flush: () => writer?.flush(), drop: async () => writer?.drop() };
}
