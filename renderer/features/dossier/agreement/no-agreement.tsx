// Before there is an agreement: what kinds there are, when each holds, and how to begin; or why none can be written.
import type { AgreementForm } from '../../../../main/domain/agreement';
import { FORM_NAMES, AGREEMENT_FORMS } from '../../../../main/domain/agreement';
import type { CaseFile } from '../../../../main/domain/case';
import { DRAFT_KEYS } from '../../../draft-keys';
import { agreement as words } from '../../../strings/dossier-agreement';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/panels';
import { whenShown } from '../../../ui/when';
import { mayBegin } from './rules';
import { useDraftAt } from './use-draft-at';
import './view.css';

interface Props {
  file: CaseFile;
  onWrite(form: AgreementForm): void;
}

export function NoAgreement({ file, onWrite }: Props) {
  const begun = useDraftAt(DRAFT_KEYS.inCase(file.id, 'agreement', 'new'));
  if (!mayBegin(file)) {
    const { title, hint } = whyNot(file);
    return <EmptyState title={title}>{hint}</EmptyState>;
  }
  return (
    <div className="no-agreement">
      <h2>{words.none.title}</h2>
      {begun !== null && (
        <Button kind="main" onClick={() => onWrite('written')}>
          {words.goOn(whenShown(begun))}
        </Button>
      )}
      <ul>
        {AGREEMENT_FORMS.map((form) => (
          <li key={form}>
            <h3>{FORM_NAMES[form]}</h3>
            <p>{words.none.forms[form]}</p>
            <Button kind={form === 'written' && begun === null ? 'main' : 'plain'} label={words.write[form]} onClick={() => onWrite(form)}>
              {words.write[form]}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function whyNot({ acceptance, closing, archive }: CaseFile): { title: string; hint: string } {
  if (acceptance === null) return { title: words.none.notAccepted, hint: words.none.notAcceptedHint };
  if (acceptance.decision !== 'accepted') return { title: words.none.ended, hint: words.none.declinedHint };
  return { title: words.none.ended, hint: closing || archive ? words.none.closedHint : words.none.endedHint };
}
