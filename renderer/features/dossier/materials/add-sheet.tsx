// 加入材料: which files, into which part, what they are. Also where files wait that were pasted or dropped beside every place.
import { FolderOpenOutlined } from '@ant-design/icons';
import { useFormContext, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { fail, ok } from '../../../../main/contract/errors';
import { SECTION_NAMES, SECTIONS, type Section } from '../../../../main/domain/dossier';
import { Line } from '../../../../main/domain/text';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { FilesButton } from '../../../journeys/scans/files-button';
import type { Target } from '../../../journeys/scans/taking';
import { materials } from '../../../strings/dossier-materials';
import { fieldsOf } from '../../../ui/fields-of';
import { Fields, FormFrame } from '../../../ui/form-frame';
import { slotAt, slotsOf } from './slots';

const words = materials.addSheet;
export const Place = z.object({ section: z.enum(SECTIONS), subject: z.string().nullable() });
const Adding = Place.extend({ title: Line });
const F = fieldsOf<z.input<typeof Adding>>();

interface Props {
  /** The part the address names, or anything else. */
  wanted: string;
  files: readonly File[];
  onFiles(files: readonly File[]): void;
  onTake(files: readonly File[], target: Target): void;
  onDone(): void;
}

export function AddSheet({ wanted, files, onFiles, onTake, onDone }: Props) {
  const { file } = useOpenCase();
  const section = SECTIONS.find((name) => name === wanted) ?? 'evidence';
  return (
    <FormFrame
      key={wanted}
      schema={Adding}
      initial={{ section, subject: null, title: '' }}
      onSave={async ({ title, ...place }) => {
        if (files.length === 0) return fail({ kind: 'refused', rule: 'no-files', say: words.wanted });
        onTake(files, { ...place, title: title || (slotAt(file, place.section, place.subject)?.title ?? materials.titles.rest[place.section]) });
        return ok(undefined);
      }}
      onSaved={onDone}
      onCancel={onDone}
      saveWords={words.save}
    >
      <div className="adding-files">
        <FilesButton kind={files.length === 0 ? 'main' : 'plain'} icon={<FolderOpenOutlined aria-hidden />} autoFocus onFiles={(more) => onFiles([...files, ...more])}>
          {words.choose}
        </FilesButton>
        <p className="materials-hint">{words.types}</p>
        {files.length > 0 && (
          <>
            <p role="status">
              {words.chosen(files.length)}
              <button type="button" className="text-button" onClick={() => onFiles([])}>
                {words.drop(files.length)}
              </button>
            </p>
            <ul>
              {files.map(({ name }, i) => (
                <li key={i}>{name}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <Fields>
        <PlaceFields />
        <TitleField />
      </Fields>
    </FormFrame>
  );
}

/** Which part, and whose. Another part has other records to belong to. */
export function PlaceFields() {
  const { file } = useOpenCase();
  const { setValue } = useFormContext();
  const section = useWatch({ name: 'section' }) as Section;
  const subjects = slotsOf(file, section).flatMap(({ subject, name }) => (subject === null ? [] : [{ value: subject, label: name }]));
  return (
    <>
      <F.Select name="section" label={words.section} options={SECTIONS.map((value) => ({ value, label: SECTION_NAMES[value] }))} onChoose={() => setValue('subject', null)} />
      {subjects.length > 0 && <F.Select name="subject" label={words.subject} hint={words.subjectHint} options={subjects} clearable />}
    </>
  );
}

function TitleField() {
  const { file } = useOpenCase();
  const { section, subject } = useWatch() as { section: Section; subject: string | null };
  return <F.Text name="title" label={words.name} hint={words.nameHint(slotAt(file, section, subject)?.title ?? materials.titles.rest[section])} />;
}
