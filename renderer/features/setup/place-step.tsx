// Third step: how case numbers look, with a live example, and where the data lies.
import { FolderOutlined } from '@ant-design/icons';
import { useState, type ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import type { AppError, Result } from '../../../main/contract/errors';
import type { Chosen } from '../../../main/contract/shapes';
import { nextSerial, NumberingRule, numberText } from '../../../main/domain/numbering';
import { yearOf } from '../../../main/domain/day';
import { call } from '../../api';
import { setup as words } from '../../strings/setup';
import { Button } from '../../ui/button';
import { Fields, FormFrame } from '../../ui/form-frame';
import { useKit } from '../../ui/kit-context';
import { ErrorPanel } from '../../ui/panels';
import { Section } from '../../ui/section';
import { NumberField, TextField } from '../../ui/text-fields';
import { suggestedCode } from './blank-settings';

const Place = z.object({ numbering: NumberingRule });
export type PlaceAnswers = z.output<typeof Place>;

interface Props {
  committee: string;
  suggested: Chosen;
  extra: ReactNode;
  onDone(answers: PlaceAnswers, folder: Chosen): Promise<Result<unknown>>;
}

export function PlaceStep({ committee, suggested, extra, onDone }: Props) {
  const year = yearOf(useKit().today);
  const [folder, setFolder] = useState(suggested);
  const [initial] = useState(() => Place.parse({ numbering: { code: suggestedCode(committee), firstSerial: { [year]: 1 } } }));
  const { numbering } = words;
  return (
    <FormFrame schema={Place} initial={initial} onSave={(answers) => onDone(answers, folder)} saveWords={words.steps.finish} now extra={extra}>
      <Section title={numbering.title}>
        <Fields>
          <TextField name="numbering.code" label={numbering.code} hint={numbering.codeHint} span={4} />
          <NumberField name={`numbering.firstSerial.${year}`} label={numbering.first(year)} hint={numbering.firstHint} low={1} high={999_999} span={8} />
        </Fields>
        <NumberPreview year={year} />
      </Section>
      <Folder folder={folder} onFolder={setFolder} />
    </FormFrame>
  );
}

function NumberPreview({ year }: { year: number }) {
  const rule = NumberingRule.safeParse(useWatch({ name: 'numbering' }));
  return (
    <p className="number-preview">
      {words.numbering.preview(year)}
      <output>{rule.success ? numberText(rule.data, year, nextSerial(rule.data, year, [])) : ''}</output>
    </p>
  );
}

function Folder({ folder, onFolder }: { folder: Chosen; onFolder(folder: Chosen): void }) {
  const [failure, setFailure] = useState<AppError | null>(null);
  const choose = async () => {
    const chosen = await call('folders.choose', { purpose: 'data' });
    setFailure(chosen.ok ? null : chosen.error);
    if (chosen.ok && chosen.value !== null) onFolder(chosen.value);
  };
  return (
    <Section title={words.folder.title} hint={words.folder.hint}>
      {failure && <ErrorPanel error={failure} />}
      <div className="folder-row">
        <FolderOutlined aria-hidden />
        <span>{folder.shown}</span>
        <Button onClick={() => void choose()}>{words.folder.change}</Button>
      </div>
    </Section>
  );
}
