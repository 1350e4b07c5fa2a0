// Which generation of categories new cases are entered with, and what is in it.
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { dayInChinese } from '../../../main/domain/day';
import { useHouse } from '../../house';
import { settings as words } from '../../strings/settings';
import { fieldsOf } from '../../ui/fields-of';
import { Fields } from '../../ui/form-frame';
import { Section } from '../../ui/section';
import { SettingsForm } from './settings-form';

const Part = z.object({ categoryGeneration: z.string().min(1) });
const F = fieldsOf<z.input<typeof Part>>();
const own = words.categories;

export function CategoriesSection() {
  const { settings, reference } = useHouse();
  const options = reference.categories.map(({ id, name, from, to }) => ({ value: id, label: name, hint: own.since(from === null ? '' : dayInChinese(from), to === null ? '' : dayInChinese(to)) }));
  return (
    <SettingsForm section="categories" schema={Part} initial={{ categoryGeneration: settings.categoryGeneration }} put={(now, answers) => ({ ...now, ...answers })} intro={own.intro}>
      <Fields>
        <F.Choice name="categoryGeneration" label={own.use} options={options} stacked span={8} />
      </Fields>
      <Chosen />
    </SettingsForm>
  );
}

function Chosen() {
  const { reference } = useHouse();
  const id: unknown = useWatch({ name: 'categoryGeneration' });
  const generation = reference.categories.find((g) => g.id === id);
  if (!generation) return null;
  return (
    <Section title={own.list} hint={own.source(generation.source)}>
      <ol className="category-list">
        {generation.categories.map(({ code, name }) => (
          <li key={code}>{name}</li>
        ))}
      </ol>
    </Section>
  );
}
