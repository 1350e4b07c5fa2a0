// The scan that shows a payment: one of the case's material, or a file taken in right here.
import { useEffect, useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import { SECTION_NAMES } from '../../../main/domain/dossier';
import { promises as words } from '../../strings/promises';
import { ErrorPanel } from '../../ui/panels';
import { SelectField } from '../../ui/select-fields';
import { useOpenCase } from '../case-file/case-context';
import { FilesButton } from '../scans/files-button';
import { useTaking } from '../scans/taking';

export function ProofScan() {
  const { file, again } = useOpenCase();
  const { setValue } = useFormContext();
  const { work, outcome, take, dismiss } = useTaking(file.id);
  // What was in the case when a file was chosen here: the scan that is new afterwards is the proof.
  const before = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (before.current === null) return;
    const added = file.scans.find(({ id, section }) => section === 'performance' && before.current?.has(id) === false);
    if (!added) return;
    before.current = null;
    setValue('proofScan', added.id, { shouldDirty: true });
  }, [file.scans, setValue]);
  useEffect(() => {
    // The case in this sheet is read anew when the files are in it.
    if (before.current !== null && outcome !== null && outcome.taken > 0) void again();
  }, [outcome, again]);
  const choose = (files: File[]) => {
    before.current = new Set(file.scans.map(({ id }) => id));
    dismiss();
    take(files.slice(0, 1), { section: 'performance', subject: null, title: words.proofTitle });
  };
  return (
    <>
      <SelectField name="proofScan" label={words.proofScan} hint={words.proofScanHint} options={file.scans.map(({ id, title, section }) => ({ value: id, label: title, hint: SECTION_NAMES[section] }))} clearable span={9} />
      <div className="span-3 add-proof">
        <FilesButton disabled={work !== null} onFiles={choose}>
          {words.addProof}
        </FilesButton>
      </div>
      {outcome?.failed.map(({ name, error }) => <ErrorPanel key={name} error={error} />)}
    </>
  );
}
