// The parts of an agreement in the order of the paper (人民调解法 29), then what the program reminds of.
import { useFormContext, useWatch } from 'react-hook-form';
import { AGREEMENT_FORMS, FORM_NAMES, type AgreementForm } from '../../../../main/domain/agreement';
import { agreedOn } from '../../../../main/domain/moves/agreement';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { agreement as words } from '../../../strings/dossier-agreement';
import { ChoiceField } from '../../../ui/choice-fields';
import { DayField } from '../../../ui/day-field';
import { Fields } from '../../../ui/form-frame';
import { Section } from '../../../ui/section';
import { NumberField } from '../../../ui/text-fields';
import type { AgreementInForm } from './agreement-values';
import { Clauses } from './clauses';
import { EarlierPromises } from './earlier-promises';
import { Obligations } from './obligations';
import { performanceText } from './promise-texts';
import { typeAtEnd, writingAt } from './typing';
import { WritingField } from './writing-field';

const FORMS = AGREEMENT_FORMS.map((value) => ({ value, label: FORM_NAMES[value] }));

/** `about`: the agreement being written; null for a new one. */
export function AgreementFields({ about }: { about: string | null }) {
  const form = (useWatch({ name: 'form' }) ?? 'written') as AgreementForm;
  const { file } = useOpenCase();
  // 当场履行: nothing is left to promise; what was written before the form was changed stays in sight.
  const promises = useWatch({ name: 'obligations', compute: (value: unknown) => (Array.isArray(value) ? value.length : 0) });
  return (
    <>
      <Fields>
        <ChoiceField name="form" label={words.form} options={FORMS} hint={words.formHint[form]} />
        <ConcludedOn />
      </Fields>
      <Section title={words.parts.facts}>
        <WritingField name="facts" label={words.facts} labelHidden rows={4}>
          <FromBrief />
        </WritingField>
        <WritingField name="responsibility" label={words.parts.responsibility} rows={2} phrases="responsibility" />
      </Section>
      <Section title={form === 'none' ? words.view.clausesOnTheSpot : words.parts.clauses}>
        <Clauses />
      </Section>
      <Section title={words.parts.performance}>
        <WritingField name="performance" label={words.performance} labelHidden rows={2} phrases="performance">
          {promises > 0 && <FromPromises />}
        </WritingField>
      </Section>
      <EarlierPromises about={about} />
      {(form !== 'none' || promises > 0) && (
        <Section title={words.parts.obligations} hint={words.obligationsHint}>
          <Obligations />
        </Section>
      )}
      {form === 'written' && (
        <Section title={words.parts.copies}>
          <Fields>
            <NumberField name="copies" label={words.copies} hint={words.copiesHint(file.parties.length)} low={1} high={99} />
          </Fields>
        </Section>
      )}
    </>
  );
}

function ConcludedOn() {
  const { file } = useOpenCase();
  const on: unknown = useWatch({ name: 'concludedOn' });
  const sitting = agreedOn(file.sessions);
  return <DayField name="concludedOn" label={words.concludedOn} lean="past" {...(sitting !== null && on === sitting ? { hint: words.concludedFromSitting } : {})} />;
}

/** What was written at 登记 need not be typed again. */
function FromBrief() {
  const { file } = useOpenCase();
  const empty = useWatch({ name: 'facts', compute: (value: unknown) => typeof value !== 'string' || value.trim() === '' });
  if (!empty || file.dispute.brief === '') return null;
  return (
    <button type="button" className="text-button" onClick={() => writeAtEnd('facts', file.dispute.brief)}>
      {words.factsFromBrief}
    </button>
  );
}

/** 履行方式、时限 from the obligations below. */
function FromPromises() {
  const { getValues } = useFormContext<AgreementInForm>();
  const write = () => {
    const text = performanceText(getValues('obligations'));
    if (text !== '') writeAtEnd('performance', text);
  };
  return (
    <button type="button" className="text-button" onClick={write}>
      {words.performanceFromPromises}
    </button>
  );
}

function writeAtEnd(name: 'facts' | 'performance', text: string): void {
  const area = writingAt(name);
  if (area) typeAtEnd(area, text, '\n');
}
