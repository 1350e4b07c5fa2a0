// The chosen paper: what can be done with it, what is to be known about it, and its very pages.
import { useState } from 'react';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { FrozenPreview } from '../../../journeys/papers/frozen-preview';
import { PaperPreview } from '../../../journeys/papers/paper-preview';
import { papers as words } from '../../../strings/dossier-papers';
import { Button } from '../../../ui/button';
import { EmptyState, ErrorPanel, Note } from '../../../ui/panels';
import { whenShown } from '../../../ui/when';
import { CameOut } from './came-out';
import { DraftActions, FrozenActions } from './paper-actions';
import type { PaperLine } from './paper-lines';
import { stateInWords } from './paper-list';
import { PrintedElsewhere } from './printed-elsewhere';
import type { PaperWork } from './use-paper-work';
import type { Printers } from './use-printers';

interface Props {
  line: PaperLine;
  work: PaperWork;
  printers: Printers;
  onFreeze(): void;
}

export function PaperDesk({ line, work, printers, onFreeze }: Props) {
  const { file } = useOpenCase();
  const { state, paper, title, form, subject } = line;
  const [asFrozen, setAsFrozen] = useState(false);
  // Of a paper that is out of date there are two: the one that was frozen, and what it would be today.
  const frozen = paper !== null && (state !== 'outdated' || asFrozen || line.lacking !== '') ? paper : null;
  const whole = state === 'ready' || state === 'printed' || state === 'outdated';
  return (
    <section className="paper-desk" aria-labelledby="paper-title">
      <header>
        <h2 id="paper-title">{title}</h2>
        <p>{stateInWords(line)}</p>
      </header>
      {line.lacking !== '' && <Note tone="soon">{line.lacking}</Note>}
      {state === 'outdated' && (
        <Note
          tone="now"
          title={words.outdated}
          action={line.lacking === '' && <Button onClick={() => setAsFrozen(!asFrozen)}>{asFrozen ? words.seeDraft : words.seeFrozen}</Button>}
        >
          {asFrozen ? words.frozenShown : words.outdatedWords}
        </Note>
      )}
      {state === 'void' && <Note tone="now">{words.voidNote}</Note>}
      {state === 'orphan' && <Note tone="soon">{words.orphanNote}</Note>}
      {frozen && whole && <CameOut paper={frozen} work={work} />}
      {work.failure && <ErrorPanel error={work.failure} />}
      {work.cancelled && (
        <div role="status">
          <Note title={words.notPrinted}>{words.notPrintedWords}</Note>
        </div>
      )}
      {work.done !== '' && <Note tone="good">{work.done}</Note>}
      {frozen && whole && <PrintedElsewhere paper={frozen} work={work} />}
      {frozen ? <FrozenActions key={frozen.id} paper={frozen} work={work} printers={printers} printable={whole} /> : state !== 'lacking' && <DraftActions onFreeze={onFreeze} />}
      {state === 'draft' && <p className="paper-hint">{words.draftNote}</p>}
      {state === 'lacking' ? (
        <EmptyState title={words.lacking}>{line.lacking}</EmptyState>
      ) : (
        <div className="paper-pages">
          {frozen ? (
            <FrozenPreview id={file.id} paper={frozen.id} name={`${title} ${whenShown(frozen.frozenAt)}`} />
          ) : (
            <PaperPreview id={file.id} form={form} subject={subject} name={title} />
          )}
        </div>
      )}
    </section>
  );
}
