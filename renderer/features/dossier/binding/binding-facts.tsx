// What the cover of the file says so far, and the ways to change it and to put the file on its shelf.
import { dayInChinese } from '../../../../main/domain/day';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { binding as words } from '../../../strings/dossier-binding';
import { Button } from '../../../ui/button';
import { useCaseRoute } from '../use-case-route';

export function BindingFacts() {
  const { file } = useOpenCase();
  const { open, toTab } = useCaseRoute();
  const { binding, archive, closing } = file;
  const filedOn = binding?.filedOn ?? archive?.on ?? null;
  const shown: [string, string][] = [
    [words.filedBy, binding?.filedBy?.name ?? archive?.filedBy?.name ?? ''],
    [words.filedOn, filedOn === null ? '' : dayInChinese(filedOn)],
    [words.retention, binding?.retention || archive?.retention || ''],
  ];
  return (
    <section className="binding-facts" aria-label={words.facts}>
      <dl>
        {shown.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value || words.unknown}</dd>
          </div>
        ))}
      </dl>
      {archive === null && (
        <>
          <Button onClick={() => open('binding')}>{words.change}</Button>
          {closing !== null && <Button onClick={() => toTab('papers', { do: 'archive' })}>{words.archive}</Button>}
        </>
      )}
    </section>
  );
}
