// 体检: what an auditor would miss, the weighty first, each with the button that leads to where it is mended.
import { CheckCircleFilled, ExclamationCircleFilled, EyeOutlined, WarningFilled } from '@ant-design/icons';
import type { DossierFinding } from '../../../../main/domain/checkup';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { go } from '../../../route';
import { binding as words } from '../../../strings/dossier-binding';
import { useCall } from '../../../use-call';
import { Button } from '../../../ui/button';
import { EmptyState, ErrorPanel, Loading } from '../../../ui/panels';
import { countsOf, mendRoute, mendWords } from './mend-route';

const SIGNS = { must: ExclamationCircleFilled, should: WarningFilled, look: EyeOutlined } as const;

export function CheckupList() {
  const { file } = useOpenCase();
  const asked = useCall('dossier.checkup', { id: file.id }, ['case-saved', 'house-changed']);
  if (asked.error) return <ErrorPanel error={asked.error} onRetry={asked.again} />;
  if (asked.value === null) return <Loading />;
  const { findings } = asked.value;
  if (file.acceptance === null) return <p className="section-none">{words.notYet}</p>;
  if (findings.length === 0) {
    return (
      <div className="checkup-clean">
        <EmptyState title={words.clean} action={<CheckCircleFilled aria-hidden />}>
          {words.cleanHint}
        </EmptyState>
      </div>
    );
  }
  return (
    <>
      <p role="status" className="checkup-counts">
        {words.counts(...countsOf(findings))}
      </p>
      <ul className="checkup-list">
        {findings.map((finding, i) => (
          <FindingLine key={`${finding.rule} ${finding.mend.ref ?? ''} ${i}`} caseId={file.id} finding={finding} />
        ))}
      </ul>
    </>
  );
}

function FindingLine({ caseId, finding: { severity, say, mend } }: { caseId: string; finding: DossierFinding }) {
  const Sign = SIGNS[severity];
  const button = mendWords(mend);
  return (
    <li className={`checkup-line ${severity}`}>
      <p className="checkup-severity" title={words.severityHints[severity]}>
        <Sign aria-hidden /> {words.severities[severity]}
      </p>
      <p>{say}</p>
      <Button label={words.mendLabel(button, say)} onClick={() => go(mendRoute(caseId, mend))}>
        {button}
      </Button>
    </li>
  );
}
