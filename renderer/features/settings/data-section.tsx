// Where the data lies, whether it is whole, and what was set aside.
import { useHouse } from '../../house';
import { DiagnosisButton } from '../../journeys/diagnosis/diagnosis-button';
import { damage } from '../../strings/damage';
import { settings as words } from '../../strings/settings';
import { useCall } from '../../use-call';
import { Section } from '../../ui/section';
import { CheckPanel } from './check-panel';
import { TrashTable } from './trash-table';

const own = words.data;

export function DataSection() {
  const { folder } = useHouse();
  const about = useCall('app.about', {});
  return (
    <>
      <p className="field-label">{own.folder}</p>
      <p className="data-folder">{folder}</p>
      <p className="field-hint">{own.folderHint}</p>
      <Section title={own.check} hint={damage.intro}>
        <CheckPanel />
      </Section>
      <Section title={own.trash} hint={own.trashIntro}>
        <TrashTable />
      </Section>
      <Section title={damage.diagnosis.title} hint={damage.diagnosis.hint}>
        <DiagnosisButton />
      </Section>
      <Section title={own.about}>
        {about.value && (
          <p>
            {own.version(about.value.version)} {about.value.standIn && own.standIn}
          </p>
        )}
      </Section>
    </>
  );
}
