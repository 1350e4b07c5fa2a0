// Every form the program fills, by the part of the dossier it stands in; those the room has changed say so.
import { SECTION_FORMS, SECTION_NAMES, SECTIONS, sectionOf } from '../../../../main/domain/dossier';
import { isEmpty } from '../../../../main/domain/form-differences';
import { FORM_TITLES, type Form } from '../../../../main/domain/paper';
import { useHouse } from '../../../house';
import { hashOf } from '../../../route';
import { formSettings as words } from '../../../strings/form-settings';
import { useCall } from '../../../use-call';
import { ErrorPanel, Loading } from '../../../ui/panels';

export function FormList() {
  const { value, error, again } = useCall('forms.list', {});
  if (error) return <ErrorPanel error={error} onRetry={again} />;
  if (value === null) return <Loading />;
  const { forms } = value;
  const parts = SECTIONS.map((section) => ({ title: SECTION_NAMES[section], forms: SECTION_FORMS[section].filter((form) => forms.includes(form)) }));
  const covers = { title: words.covers, forms: forms.filter((form) => sectionOf(form) === null) };
  return (
    <div className="form-parts">
      {[...parts, covers]
        .filter((part) => part.forms.length > 0)
        .map((part) => (
          <section key={part.title} aria-label={part.title}>
            <h4>{part.title}</h4>
            <ul>
              {part.forms.map((form) => (
                <FormLine key={form} form={form} />
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}

function FormLine({ form }: { form: Form }) {
  const variant = useHouse().settings.paper.variants[form];
  return (
    <li>
      <a href={hashOf({ page: 'settings', section: 'papers', query: { form } })}>{FORM_TITLES[form]}</a>
      {variant && !isEmpty(variant) && <span className="tag going">{words.changed}</span>}
    </li>
  );
}
