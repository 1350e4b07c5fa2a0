// 打印签字: what freezing means, how many copies, and the person's word that the preview was read. Then it is frozen and printed.
import { useState } from 'react';
import { z } from 'zod';
import type { Agreement } from '../../../../main/domain/agreement';
import type { CaseFile } from '../../../../main/domain/case';
import type { Paper } from '../../../../main/domain/paper';
import { checkAgreement } from '../../../../main/domain/wording';
import { call } from '../../../api';
import { useHouse } from '../../../house';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { papers as words } from '../../../strings/dossier-papers';
import { Button } from '../../../ui/button';
import { fieldsOf } from '../../../ui/fields-of';
import { Fields, FormFrame } from '../../../ui/form-frame';
import { Note } from '../../../ui/panels';
import { whenShown } from '../../../ui/when';
import { useCaseRoute } from '../use-case-route';
import { proposedCopies, type PaperLine } from './paper-lines';
import { PrinterChoice } from './printer-choice';
import type { Printers } from './use-printers';

const FreezeForm = z.object({ copies: z.int().min(1).max(99), checked: z.literal(true, words.freezeCheckedWanted) });
const F = fieldsOf<z.input<typeof FreezeForm>>();

interface Props {
  line: PaperLine;
  printers: Printers;
  /** Frozen: goes on to the printer. */
  onFrozen(file: CaseFile, paper: Paper, copies: number): void;
  onCancel(): void;
}

export function FreezeSheet({ line, printers, onFrozen, onCancel }: Props) {
  const { settings } = useHouse();
  const { file, put, again } = useOpenCase();
  const [turn, setTurn] = useState(0);
  const agreement = file.agreements.find(({ id }) => id === line.subject);
  // Papers for the court are about an agreement too, and are not mended in it.
  const isAgreement = line.form === 'F7' || line.form === 'F8';
  const freeze = async ({ copies }: z.output<typeof FreezeForm>) => {
    const result = await call('papers.freeze', { id: file.id, revision: file.revision, form: line.form, subject: line.subject, copies });
    if (result.ok) {
      put(result.value.file);
      onFrozen(result.value.file, result.value.paper, copies);
    }
    return result;
  };
  return (
    <FormFrame
      key={`${turn} ${printers.copies}`}
      schema={FreezeForm}
      initial={{ copies: proposedCopies(line, file, settings.paper, printers.copies), checked: false as unknown as true }}
      onSave={freeze}
      onCancel={onCancel}
      onReload={() => void again().then(() => setTurn((n) => n + 1))}
      saveWords={words.freezeSave}
      now
      extra={<Button onClick={onCancel}>{words.seePreviewFirst}</Button>}
    >
      {agreement && isAgreement && <MustMend agreement={agreement} />}
      {line.paper && line.state === 'outdated' && <Note tone="now">{words.freezeVoids(whenShown(line.paper.frozenAt))}</Note>}
      <div className="freeze-words">
        <p>{words.freezeWhat}</p>
        <ul>
          {words.freezePoints.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </div>
      <Fields>
        <F.Number name="copies" label={words.freezeCopies} {...(line.form === 'F7' ? { hint: words.freezeCopiesHint } : {})} low={1} high={99} unit={words.unitCopies} />
        <PrinterChoice printers={printers} />
        <F.Check name="checked" label={words.freezeChecked} />
      </Fields>
    </FormFrame>
  );
}

/** What the wording check holds against the agreement: said before it is frozen, no wall. */
function MustMend({ agreement }: { agreement: Agreement }) {
  const { file } = useOpenCase();
  const { reference, book, today } = useHouse();
  const { toTab } = useCaseRoute();
  const found = checkAgreement(agreement, file, reference.words, book, today).filter(({ severity }) => severity === 'must');
  if (found.length === 0) return null;
  return (
    <Note tone="soon" title={words.freezeFindings(found.length)} action={<Button onClick={() => toTab('agreement')}>{words.toAgreement}</Button>}>
      <ul>
        {found.map(({ rule, where, say }) => (
          <li key={`${rule} ${where} ${say}`}>{say}</li>
        ))}
      </ul>
    </Note>
  );
}
