// One scan, large: its pages to look at, turn and crop; what it is and where it stands; its original taken along; taken out.
import type { z } from 'zod';
import { useState } from 'react';
import { bytesInChinese } from '../../../../main/contract/bytes';
import type { AppError } from '../../../../main/contract/errors';
import { MOVES } from '../../../../main/domain/moves/all';
import type { Scan } from '../../../../main/domain/scan';
import { subjectOfScan } from '../../../../main/domain/scan-subjects';
import { call } from '../../../api';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { CaseForm, moving } from '../../../journeys/case-file/case-form';
import { useConfirmedMove } from '../../../journeys/case-file/confirmed-move';
import { materials } from '../../../strings/dossier-materials';
import { Button } from '../../../ui/button';
import { fieldsOf } from '../../../ui/fields-of';
import { Fields } from '../../../ui/form-frame';
import { useKit } from '../../../ui/kit-context';
import { ErrorPanel } from '../../../ui/panels';
import { whenShown } from '../../../ui/when';
import { PlaceFields } from './add-sheet';
import { PdfDesk } from './pdf-desk';
import { PictureDesk } from './picture-desk';

const words = materials.look;
const Described = MOVES['change-scan'].input.omit({ scan: true });
const F = fieldsOf<z.input<typeof Described>>();

interface Props {
  scan: Scan;
  shut: boolean;
  onDone(): void;
}

export function ScanSheet({ scan, shut, onDone }: Props) {
  return (
    <div className="scan-sheet">
      {scan.pages.length > 0 ? <PictureDesk scan={scan} shut={shut} /> : <PdfDesk scan={scan} />}
      <div className="scan-aside">
        <p className="materials-hint">{words.facts(materials.kinds[scan.type], bytesInChinese(scan.bytes), whenShown(scan.addedAt), scan.addedBy)}</p>
        {!shut && <Description scan={scan} onDone={onDone} />}
        <Leaving scan={scan} shut={shut} onGone={onDone} />
      </div>
    </div>
  );
}

function Description({ scan, onDone }: { scan: Scan; onDone(): void }) {
  const described = ({ title, section }: Scan, subject: string | null) => ({ title, section, subject });
  return (
    <CaseForm
      name="scan"
      about={scan.id}
      schema={Described}
      // What it belonged to may have been taken out of the case; then it belongs to its part.
      initialOf={(file) => described(scan, subjectOfScan(file, scan)?.id ?? null)}
      partOf={({ scans }) => scans.filter(({ id }) => id === scan.id).map((present) => described(present, present.subject))}
      save={moving('change-scan', (values: z.output<typeof Described>) => ({ scan: scan.id, ...values }))}
      onDone={onDone}
      foot="inline"
    >
      <Fields>
        <F.Text name="title" label={materials.addSheet.name} required />
        <PlaceFields />
      </Fields>
    </CaseForm>
  );
}

function Leaving({ scan, shut, onGone }: { scan: Scan; shut: boolean; onGone(): void }) {
  const { file } = useOpenCase();
  const { say } = useKit();
  const { failure, ask } = useConfirmedMove();
  const [saving, setSaving] = useState<{ error: AppError | null; done: boolean }>({ error: null, done: false });
  const save = async () => {
    const saved = await call('scans.saveCopy', { id: file.id, scan: scan.id });
    setSaving({ error: saved.ok ? null : saved.error, done: saved.ok && saved.value.saved });
    if (saved.ok && saved.value.saved) say(words.saved);
  };
  const error = failure ?? saving.error;
  return (
    <div className="scan-leaving">
      <p className="materials-hint">{words.original}</p>
      <div className="scan-buttons">
        <Button onClick={() => void save()}>{words.saveCopy}</Button>
        {!shut && <Button onClick={() => void ask({ title: words.removeTitle(scan.title), children: words.removeWords, yes: words.removeYes }, 'remove-scan', { scan: scan.id }).then(onGone)}>{words.remove}</Button>}
      </div>
      {saving.done && <p role="status">{words.saved}</p>}
      {error && <ErrorPanel error={error} />}
    </div>
  );
}
