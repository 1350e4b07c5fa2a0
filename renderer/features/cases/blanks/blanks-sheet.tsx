// 空白表格: the sheet of 案件 in which empty forms are made, shown and printed, and numbers kept back for them are looked after.
import { useState } from 'react';
import type { AppError } from '../../../../main/contract/errors';
import type { Question } from '../../../../main/contract/methods';
import type { ReservedNumber } from '../../../../main/domain/numbering';
import { call } from '../../../api';
import { useLongWork } from '../../../journeys/long-work';
import { blanks as words } from '../../../strings/blanks';
import { useCall } from '../../../use-call';
import { ErrorPanel, Loading, ProgressPanel } from '../../../ui/panels';
import { Sheet } from '../../../ui/sheet';
import { BlanksFields, type MadeBlanks } from './blanks-form';
import { firstBlanks, type BlanksForm } from './blanks-values';
import { KeptNumbers } from './kept-numbers';
import { Made } from './made-blanks';
import './blanks.css';

export function BlanksSheet({ open, onClose }: { open: boolean; onClose(): void }) {
  const work = useLongWork(['print'], words.making);
  // While it runs the sheet stays: closing it would hide what is going on, and how to stop it.
  return (
    <Sheet open={open} title={words.title} onClose={() => !work.running && onClose()} wide>
      {open && <Blanks work={work} />}
    </Sheet>
  );
}

function Blanks({ work }: { work: ReturnType<typeof useLongWork> }) {
  const { value, error, again } = useCall('forms.list', {});
  const [shown, setShown] = useState<{ made: MadeBlanks; kept: readonly string[] } | null>(null);
  const [begun, setBegun] = useState<BlanksForm | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  const make = (question: Question<'blanks.make'>) => work.run(() => call('blanks.make', question));
  if (error) return <ErrorPanel error={error} onRetry={again} />;
  if (value === null) return <Loading />;
  const onMade = (made: MadeBlanks, values: BlanksForm, kept: readonly ReservedNumber[]) => {
    setBegun(values);
    setShown({ made, kept: kept.map(({ text }) => text) });
  };
  const reprint = async ({ year, serial, text }: ReservedNumber) => {
    const { forms, parties } = begun ?? firstBlanks(value.forms);
    const made = await make({ forms, parties, sets: 1, numbers: [{ year, serial }] });
    setFailure(made.ok ? null : made.error);
    if (made.ok) setShown({ made: made.value, kept: [text] });
  };
  if (shown) return <Made {...shown} onAgain={() => setShown(null)} />;
  return (
    <>
      {work.running && <ProgressPanel phase={work.phase} done={work.done} total={work.total} show={words.shown} cancelling={work.cancelling} onCancel={work.cancel} />}
      {failure && <ErrorPanel error={failure} />}
      {/* Not taken away while it works: a failure is said in it, with everything chosen still there. */}
      <div hidden={work.running}>
        <BlanksFields there={value.forms} begun={begun} make={make} onMade={onMade} />
        <KeptNumbers onReprint={(number) => void reprint(number)} />
      </div>
    </>
  );
}
