// 修改纠纷情况: what it is about, where it came from, who noticed it first.
import { z } from 'zod';
import { Clue, Dispute, Source } from '../../../../main/domain/dispute';
import { Prose } from '../../../../main/domain/text';
import { CaseForm, moving } from '../../../journeys/case-file/case-form';
import { DisputeEssentials, DisputeRest } from '../../../journeys/dispute/dispute-fields';
import { ClueFields, SourceFields } from '../../../journeys/dispute/source-fields';
import { dispute as disputeWords } from '../../../strings/dispute';
import { forms } from '../../../strings/dossier-forms';
import { Section } from '../../../ui/section';
import { ProseField } from '../../../ui/text-fields';
import type { SheetFormProps } from './form-props';

const DisputeForm = z.object({ dispute: Dispute, source: Source, clue: Clue, remark: Prose });

export function DisputeSheet({ onDone, onCancel }: SheetFormProps) {
  return (
    <CaseForm
      name="dispute"
      about="all"
      schema={DisputeForm}
      initialOf={({ dispute, source, clue, remark }) => ({ dispute, source, clue, remark })}
      partOf={({ dispute, source, clue, remark }) => ({ dispute, source, clue, remark })}
      save={moving('change-dispute', (values: z.output<typeof DisputeForm>) => ({ ...values, dispute: { ...values.dispute, requests: values.dispute.requests.filter((text) => text !== '') } }))}
      onDone={onDone}
      onCancel={onCancel}
    >
      <Section title={forms.dispute.about}>
        <DisputeEssentials path="dispute" />
      </Section>
      <Section title={disputeWords.more}>
        <DisputeRest path="dispute" />
      </Section>
      <Section title={disputeWords.sourceTitle}>
        <SourceFields path="source" />
      </Section>
      <Section title={disputeWords.clueTitle}>
        <ClueFields path="clue" />
      </Section>
      <Section title={disputeWords.remark}>
        <ProseField name="remark" label={disputeWords.remark} labelHidden rows={2} />
      </Section>
    </CaseForm>
  );
}
