// What is done with the whole file: looked at, saved, printed, opened elsewhere, put into a folder. One at a time, with a way to stop.
import { useState } from 'react';
import type { AppError, Result } from '../../../../main/contract/errors';
import { call } from '../../../api';
import { useLongWork, type LongWork } from '../../../journeys/long-work';
import { binding as words } from '../../../strings/dossier-binding';
import { useKit } from '../../../ui/kit-context';

export interface BindingWork {
  long: LongWork;
  failure: AppError | null;
  /** Good news, or that it was stopped. */
  told: string;
  /** The whole file, while it is looked at. */
  bytes: Uint8Array<ArrayBuffer> | null;
  preview(): void;
  closePreview(): void;
  save(): void;
  print(): void;
  openOutside(): void;
  exportFolder(): void;
}

/** `revision`: of the case as it is; what was bound from an older one is no longer shown. */
export function useBindingWork(id: string, revision: number): BindingWork {
  const long = useLongWork(['dossier'], words.working, 'dossier.cancel');
  const { say } = useKit();
  const [failure, setFailure] = useState<AppError | null>(null);
  const [told, setTold] = useState('');
  const [bound, setBound] = useState<{ bytes: Uint8Array<ArrayBuffer>; revision: number } | null>(null);

  const run = async <T>(work: () => Promise<Result<T>>, onDone: (value: T) => string) => {
    if (long.running) return;
    setFailure(null);
    setTold('');
    const result = await long.run(work);
    const stopped = !result.ok && result.error.kind === 'cancelled';
    if (!result.ok && !stopped) setFailure(result.error);
    const news = result.ok ? onDone(result.value) : stopped ? words.cancelled : '';
    setTold(news);
    if (news !== '') say(news);
  };
  return {
    long,
    failure,
    told,
    bytes: bound?.revision === revision ? bound.bytes : null,
    preview: () =>
      void run(
        () => call('dossier.preview', { id }),
        ({ bytes }) => {
          setBound({ bytes, revision });
          return '';
        },
      ),
    closePreview: () => setBound(null),
    save: () => void run(() => call('dossier.save', { id }), ({ saved }) => (saved ? words.saved : '')),
    print: () => void run(() => call('dossier.print', { id, copies: 1 }), () => words.printed),
    openOutside: () => void run(() => call('dossier.openOutside', { id }), () => words.opened),
    exportFolder: () => void run(() => exported(id), (made) => (made === null ? '' : words.exported(made.name, made.files))),
  };
}

/** Null when the person thought better of it. */
async function exported(id: string): Promise<Result<{ name: string; files: number } | null>> {
  const chosen = await call('folders.choose', { purpose: 'save' });
  if (!chosen.ok) return chosen;
  return chosen.value === null ? { ok: true, value: null } : call('dossier.export', { id, folder: chosen.value.token });
}
