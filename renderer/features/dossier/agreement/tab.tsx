// 协议: nothing yet, the one being written, or those there are with what can be done with them.
import { useEffect, useRef, useState } from 'react';
import type { AppError } from '../../../../main/contract/errors';
import { AGREEMENT_FORMS, type Agreement, type AgreementForm } from '../../../../main/domain/agreement';
import { openDraft } from '../../../../main/domain/agenda';
import type { CaseFile } from '../../../../main/domain/case';
import { useOpenCase, useMakeMove } from '../../../journeys/case-file/case-context';
import { agreement as words } from '../../../strings/dossier-agreement';
import { useConfirm } from '../../../ui/confirm';
import { ErrorPanel } from '../../../ui/panels';
import { Sheet } from '../../../ui/sheet';
import { useCaseRoute } from '../use-case-route';
import { AgreementView, type AgreementActions } from './agreement-view';
import { Editor, editorTitle } from './editor';
import { NoAgreement } from './no-agreement';
import { ReadAloud } from './read-aloud/read-aloud';
import { lockOf, mayBegin, mayRead, maySign } from './rules';
import { SignForm } from './sign-sheet';

export function AgreementTab() {
  const { file } = useOpenCase();
  const route = useCaseRoute();
  const actions = useActions();
  // Saved without leaving: the form is begun anew, on what is saved now.
  const [turn, setTurn] = useState(0);
  const { query } = route;
  const writing = query['do'] === 'write-agreement' ? toWrite(file, query['ref']) : 'nothing';
  if (writing !== 'nothing') {
    const form = AGREEMENT_FORMS.find((name) => name === query['form']) ?? 'written';
    const look = query['look'] === 'print';
    return (
      <section className="agreement-writing" aria-label={editorTitle(file, writing, form)}>
        <h2 className="editor-title">{editorTitle(file, writing, form)}</h2>
        <Editor
          key={`${writing?.id ?? 'new'} ${turn}`}
          agreement={writing}
          form={form}
          look={look}
          onDone={(saved, stay) => {
            if (!stay) return route.close();
            setTurn((n) => n + 1);
            return route.open('write-agreement', { ref: writing?.id ?? saved.agreements.at(-1)?.id ?? '', look: 'print' });
          }}
          onCancel={route.close}
          toParties={() => route.toTab('parties')}
        />
      </section>
    );
  }
  return (
    <>
      <AgreementList file={file} actions={actions} />
      <SigningSheet file={file} actions={actions} />
      <ReadingView file={file} />
    </>
  );
}

/** The agreement that `?do=write-agreement&ref=` means; null for a new one; 'nothing' when its words are shut. */
function toWrite(file: CaseFile, ref: string | undefined): Agreement | null | 'nothing' {
  const wanted = ref ? file.agreements.find(({ id }) => id === ref) : openDraft(file);
  if (wanted) return lockOf(file, wanted) === null ? wanted : 'nothing';
  return mayBegin(file) ? null : 'nothing';
}

function AgreementList({ file, actions }: { file: CaseFile; actions: ReturnType<typeof useActions> }) {
  const box = useRef<HTMLDivElement>(null);
  // Back from a long form: what is next stands at the top of the case, and Tab goes on from here.
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.closest('main')?.scrollTo({ top: 0 });
  }, []);
  const [last, ...earlier] = file.agreements.toReversed();
  if (!last) return <NoAgreement file={file} onWrite={actions.onWrite} />;
  return (
    <div ref={box} tabIndex={-1}>
      {actions.failure && <ErrorPanel error={actions.failure} />}
      <AgreementView file={file} agreement={last} {...actions} />
      {earlier.length > 0 && <h2 className="earlier-agreements">{words.view.earlier}</h2>}
      {earlier.map((agreement) => (
        <AgreementView key={agreement.id} file={file} agreement={agreement} {...actions} />
      ))}
    </div>
  );
}

function SigningSheet({ file, actions }: { file: CaseFile; actions: AgreementActions }) {
  const { query, close } = useCaseRoute();
  const open = query['do'] === 'sign';
  const agreement = file.agreements.find(({ id }) => id === query['ref']) ?? file.agreements.at(-1);
  if (!agreement || !maySign(file, agreement)) return null;
  return (
    <Sheet open={open} title={words.sign.title} onClose={close} wide>
      <SignForm agreement={agreement} onDone={close} onCancel={close} onEdit={() => actions.onEdit(agreement)} onPrint={() => actions.onPrint(agreement)} onRead={() => actions.onRead(agreement)} />
    </Sheet>
  );
}

/** `?do=read-aloud&ref=`: fills the window; from its end the way leads to the signatures. */
function ReadingView({ file }: { file: CaseFile }) {
  const { query, open, close } = useCaseRoute();
  if (query['do'] !== 'read-aloud') return null;
  const agreement = file.agreements.find(({ id }) => id === query['ref']) ?? file.agreements.at(-1);
  if (!agreement || !mayRead(file, agreement)) return null;
  return <ReadAloud key={agreement.id} agreement={agreement} onClose={close} onDone={() => open('sign', { ref: agreement.id })} />;
}

/** Where the buttons of an agreement lead. */
function useActions(): AgreementActions & { onWrite(form: AgreementForm): void; failure: AppError | null } {
  const route = useCaseRoute();
  const confirm = useConfirm();
  const make = useMakeMove();
  const [failure, setFailure] = useState<AppError | null>(null);
  const remove = async ({ id }: Agreement) => {
    if (!(await confirm({ title: words.view.removeTitle, children: words.view.removeWords, yes: words.view.removeYes }))) return;
    const result = await make('remove', { list: 'agreements', id });
    setFailure(result.ok ? null : result.error);
  };
  return {
    failure,
    onWrite: (form) => route.open('write-agreement', { form }),
    onEdit: ({ id }) => route.open('write-agreement', { ref: id }),
    onPrint: ({ id }) => route.toTab('papers', { do: 'print-agreement', ref: id }),
    onRead: ({ id }) => route.open('read-aloud', { ref: id }),
    onSign: ({ id }) => route.open('sign', { ref: id }),
    onSupplement: () => route.open('write-agreement'),
    onRemove: (agreement) => void remove(agreement),
  };
}
