// One form of this room: its fixed sentences, lines, order and style, with the form itself beside, as it would print.
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { withBrackets, type FormText } from '../../../../main/domain/form-text';
import { BRACKETS, PRESET_NAMES, PRESETS } from '../../../../main/domain/form-variant';
import { yearOf } from '../../../../main/domain/day';
import { numberText } from '../../../../main/domain/numbering';
import { FORM_TITLES, type Form } from '../../../../main/domain/paper';
import { formTextOf } from '../../../../main/reference/form-texts';
import { DRAFT_KEYS } from '../../../draft-keys';
import { DRAFTS } from '../../../drafts';
import { useHouse } from '../../../house';
import { hashOf } from '../../../route';
import { formSettings as words } from '../../../strings/form-settings';
import { Button } from '../../../ui/button';
import { CheckField, ChoiceField } from '../../../ui/choice-fields';
import { useConfirm } from '../../../ui/confirm';
import { Fields, FormFrame } from '../../../ui/form-frame';
import { useKit } from '../../../ui/kit-context';
import { Section } from '../../../ui/section';
import { NumberField } from '../../../ui/text-fields';
import { FormPreview } from './form-preview';
import { formValues, valuesOf, withForm, type FormValues } from './form-values';
import { OrderField } from './order-field';
import { SentenceField } from './sentence-field';

export function FormEditor({ form }: { form: Form }) {
  const { settings, saveSettings } = useHouse();
  const confirm = useConfirm();
  const { say } = useKit();
  const [turn, setTurn] = useState(0);
  const text = formTextOf(form);
  const draft = { store: DRAFTS, key: DRAFT_KEYS.settings(`papers-${form.toLowerCase()}`) };
  const { paper } = settings;
  const save = (values: FormValues) => saveSettings({ ...settings, paper: withForm(paper, form, text, values) });
  const reset = async () => {
    if (!(await confirm({ title: words.resetTitle(FORM_TITLES[form]), children: words.resetWords, yes: words.resetYes }))) return;
    const { [form]: _own, ...others } = paper.variants;
    const saved = await saveSettings({ ...settings, paper: { ...paper, variants: others } });
    if (!saved.ok) return;
    await DRAFTS.drop(draft.key);
    setTurn((n) => n + 1);
    say(words.resetDone);
  };
  return (
    <>
      <div className="form-editor-head">
        <a href={hashOf({ page: 'settings', section: 'papers', query: {} })}>{words.back}</a>
        <h3>{FORM_TITLES[form]}</h3>
      </div>
      <FormFrame key={turn} schema={formValues(text)} initial={valuesOf(text, paper.variants[form]) as z.input<ReturnType<typeof formValues>>} draft={draft} onSave={save} extra={<Button onClick={() => void reset()}>{words.reset}</Button>}>
        <div className="form-editor">
          <div>
            <Sentences text={text} />
            <Lines text={text} />
            <Style text={text} />
          </div>
          <Preview form={form} text={text} />
        </div>
      </FormFrame>
    </>
  );
}

function Sentences({ text }: { text: FormText }) {
  const sentences = Object.entries(text.sentences);
  if (sentences.length === 0) return null;
  return (
    <Section title={words.sentences} hint={words.sentencesHint}>
      <Fields>
        {sentences.map(([key, { label, text: official }]) => (
          <SentenceField key={key} name={`sentences.${key}`} label={label} official={official} />
        ))}
      </Fields>
    </Section>
  );
}

function Lines({ text }: { text: FormText }) {
  const { paper } = useHouse().settings;
  const [lines, blocks] = [Object.entries(text.lines), Object.entries(text.blocks)];
  if (lines.length === 0 && blocks.length === 0) return null;
  const isOff = (key: string) => (key === 'idNumber' && !paper.showIdNumber) || (key === 'phone' && !paper.showPhone);
  return (
    <Section title={words.lines}>
      <Fields>
        {lines.map(([key, { label }]) => (
          <CheckField key={key} name={`lines.${key}`} label={label} {...(isOff(key) ? { hint: words.linesOff } : {})} />
        ))}
        {blocks.map(([key, { label, fields }]) => (
          <OrderField key={key} name={`order.${key}`} label={words.order(label)} fields={fields} />
        ))}
      </Fields>
    </Section>
  );
}

function Style({ text }: { text: FormText }) {
  const { settings, today } = useHouse();
  const own: unknown = useWatch({ name: 'ownCopies' });
  const number = numberText(settings.numbering, yearOf(today), 17);
  const brackets = BRACKETS.map((value) => ({ value, label: value === 'as-numbered' ? words.asNumbered(number) : withBrackets(number, value) }));
  const presets = PRESETS.map((value) => ({ value, label: PRESET_NAMES[value], hint: words.presetHints[value] }));
  return (
    <Section title={words.style}>
      <Fields>
        <ChoiceField name="preset" label={words.preset} options={presets} stacked />
        <ChoiceField name="brackets" label={words.brackets} options={brackets} stacked />
        {/* An agreement says in print how many there are: no setting may say otherwise. */}
        {text.copies !== null && <CheckField name="ownCopies" label={words.ownCopies} />}
        {text.copies !== null && own === true && <NumberField name="copies" label={words.copies} hint={words.copiesHint} low={1} high={99} unit={words.copiesUnit} span={6} />}
      </Fields>
    </Section>
  );
}

/** Follows what is typed without the fields around it being rendered anew: an input method is not disturbed. */
function Preview({ form, text }: { form: Form; text: FormText }) {
  const { paper } = useHouse().settings;
  const values = useWatch() as FormValues;
  const read = formValues(text).safeParse(values);
  // While something is half typed the last whole paper stays.
  const [last, setLast] = useState(paper);
  const shown = read.success ? withForm(paper, form, text, read.data) : last;
  if (read.success && JSON.stringify(shown) !== JSON.stringify(last)) setLast(shown);
  return <FormPreview form={form} paper={shown} />;
}
