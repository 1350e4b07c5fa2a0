// Cases out of exchange documents, as the terminal writes them: all or none. The files are chosen in the system's own dialog.
import { ImportOutlined } from '@ant-design/icons';
import { useRef, useState, type ReactNode } from 'react';
import type { AppError } from '../../../main/contract/errors';
import { call } from '../../api';
import { go } from '../../route';
import { cases as words } from '../../strings/cases';
import { Button } from '../../ui/button';
import { useConfirm } from '../../ui/confirm';
import { ErrorPanel, Note } from '../../ui/panels';

interface Told {
  failure: AppError | null;
  imported: { count: number; first: string } | null;
}

export interface Import {
  button: ReactNode;
  /** What came of it; null before the first time. */
  outcome: ReactNode;
}

export function useImport(): Import {
  const input = useRef<HTMLInputElement>(null);
  const confirm = useConfirm();
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<Told>({ failure: null, imported: null });

  const bringIn = async (files: readonly File[]) => {
    setTold({ failure: null, imported: null });
    if (files.length === 0 || !(await confirm({ title: words.importTitle(files.length), children: words.importWords, yes: words.importYes }))) return;
    setBusy(true);
    setTold(await imported(files));
    setBusy(false);
  };
  const button = (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        multiple
        hidden
        aria-label={words.import}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // So that choosing the same file again is heard.
          event.target.value = '';
          void bringIn(files);
        }}
      />
      <Button icon={<ImportOutlined aria-hidden />} busy={busy} onClick={() => input.current?.click()}>
        {busy ? words.importing : words.import}
      </Button>
    </>
  );
  const outcome = (
    <div className="cases-imported" aria-live="polite">
      {told.failure && <ErrorPanel error={told.failure} />}
      {told.imported && <Done {...told.imported} />}
    </div>
  );
  return { button, outcome };
}

function Done({ count, first }: { count: number; first: string }) {
  return (
    <Note tone="good">
      {words.imported(count)}
      <button type="button" className="text-button" onClick={() => go({ page: 'case', id: first, tab: 'course', query: {} })}>
        {words.importedFirst}
      </button>
    </Note>
  );
}

async function imported(files: readonly File[]): Promise<Told> {
  const documents: { file: string; content: unknown }[] = [];
  for (const file of files) {
    const content = await contentOf(file);
    if (!content.ok) return { failure: { kind: 'import', file: file.name, fields: [{ path: '', say: content.say }] }, imported: null };
    documents.push({ file: file.name, content: content.value });
  }
  const result = await call('cases.import', { documents });
  if (!result.ok) return { failure: result.error, imported: null };
  const { cases } = result.value;
  return { failure: null, imported: { count: cases.length, first: cases[0]?.id ?? '' } };
}

/** A file's text as JSON; files from Windows may begin with a byte order mark. */
async function contentOf(file: File): Promise<{ ok: true; value: unknown } | { ok: false; say: string }> {
  let text: string;
  try {
    text = (await file.text()).replace(/^\uFEFF/, '');
  } catch {
    return { ok: false, say: words.notReadable };
  }
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, say: words.notExchange };
  }
}
