// Which forms: ticks by the parts of the dossier, with the usual set at one press.
import { USUAL_BLANKS, type Form } from '../../../../main/domain/paper';
import { blanks as words } from '../../../strings/blanks';
import { Field, useField } from '../../../ui/field';
import { BATCH_GROUPS } from '../batch-forms';

export function FormsField({ name, there }: { name: string; there: readonly Form[] }) {
  const field = useField(name);
  const chosen = (Array.isArray(field.value) ? field.value : []) as readonly Form[];
  const set = (wanted: readonly Form[]) => field.set(there.filter((form) => wanted.includes(form)));
  const toggle = (form: Form) => set(chosen.includes(form) ? chosen.filter((one) => one !== form) : [...chosen, form]);
  return (
    <Field name={name} label={words.forms} group error={field.error}>
      {() => (
        <>
          <p>
            <button type="button" className="text-button" onClick={() => set(USUAL_BLANKS)}>
              {words.usual}
            </button>
            <button type="button" className="text-button" onClick={() => set([])}>
              {words.none}
            </button>
          </p>
          <div className="blank-groups">
            {BATCH_GROUPS.map(({ name: part, forms }) => ({ part, forms: forms.filter(({ form }) => there.includes(form)) }))
              .filter(({ forms }) => forms.length > 0)
              .map(({ part, forms }) => (
                <fieldset key={part} className="batch-group">
                  <legend>{part}</legend>
                  <div className="choices">
                    {forms.map(({ form, title }) => (
                      <label className="choice" key={form}>
                        <input type="checkbox" checked={chosen.includes(form)} ref={form === there[0] ? field.ref : undefined} onChange={() => toggle(form)} onBlur={field.blur} />
                        <span>{title}</span>
                      </label>
                    ))}
                  </div>
                </fieldset>
              ))}
          </div>
        </>
      )}
    </Field>
  );
}
