// A form about a part of a case: draft, revision and the failure “saved elsewhere” handled once for all of them.
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { z } from 'zod';
import type { Result } from '../../../main/contract/errors';
import type { CaseFile } from '../../../main/domain/case';
import type { MoveInput, MoveName } from '../../../main/domain/moves/all';
import { call } from '../../api';
import { DRAFT_KEYS } from '../../draft-keys';
import { DRAFTS } from '../../drafts';
import { FormFrame } from '../../ui/form-frame';
import { useOpenCase } from './case-context';
import { digest } from './digest';

/** The case a save is for, and the revision it may replace. */
export interface At {
  file: CaseFile;
  revision: number;
}

type Saved = Promise<Result<{ file: CaseFile }>>;

export interface CaseFormProps<S extends z.ZodType<FieldValues, FieldValues>> {
  /** Name of the form among those of a case; with `about` the name of its draft. */
  name: string;
  /** Id of what it is about; 'new' for something not yet saved. */
  about?: string;
  schema: S;
  /** What the form starts with. */
  initialOf(file: CaseFile): z.input<S>;
  /** The part of the case that it changes: while that is as it was, saves of other parts in between do not matter. */
  partOf(file: CaseFile): unknown;
  save(values: z.output<S>, at: At): Saved;
  /** After a save, with the case as it is now. */
  onDone(file: CaseFile): void;
  onCancel?: () => void;
  saveWords?: string;
  now?: boolean;
  extra?: ReactNode;
  pathOf?: (path: string) => string;
  foot?: 'sticky' | 'inline';
  children: ReactNode;
}

/** A save by a move: `inputOf` makes the move's input of the form's values. */
export function moving<N extends MoveName, V>(move: N, inputOf: (values: V, file: CaseFile) => MoveInput<N>) {
  return (values: V, { file, revision }: At): Saved => call('cases.move', { id: file.id, revision, move, input: inputOf(values, file) });
}

export function CaseForm<S extends z.ZodType<FieldValues, FieldValues>>(props: CaseFormProps<S>) {
  const { again } = useOpenCase();
  const [turn, setTurn] = useState(0);
  return <BegunForm key={turn} {...props} onReload={() => void again().then(() => setTurn((n) => n + 1))} />;
}

// Paths of main are those of a move's input, where the form's values mostly stand under `item`.
const ofItem = (path: string) => path.replace(/^item\./, '');

function BegunForm<S extends z.ZodType<FieldValues, FieldValues>>(props: CaseFormProps<S> & { onReload(): void }) {
  const { name, about = 'new', schema, initialOf, partOf, save, onDone, pathOf = ofItem, children, ...frame } = props;
  const { file, put } = useOpenCase();
  const [begun] = useState(() => ({ revision: file.revision, part: digest(partOf(file)), initial: initialOf(file) }));
  const latest = useRef(file);
  useLayoutEffect(() => {
    latest.current = file;
  }, [file]);
  const saved = useRef<CaseFile | null>(null);

  const onSave = async (values: z.output<S>) => {
    const present = latest.current;
    // If its own part changed, the old revision makes main refuse instead of letting this form write over it.
    const revision = digest(partOf(present)) === begun.part ? present.revision : begun.revision;
    const result = await save(values, { file: present, revision });
    if (result.ok) {
      saved.current = result.value.file;
      put(result.value.file);
    }
    return result;
  };
  return (
    <FormFrame
      {...frame}
      schema={schema}
      initial={begun.initial}
      draft={{ store: DRAFTS, key: DRAFT_KEYS.inCase(file.id, name, about), basis: begun.part }}
      onSave={onSave}
      onSaved={() => onDone(saved.current ?? latest.current)}
      pathOf={pathOf}
    >
      {children}
    </FormFrame>
  );
}
