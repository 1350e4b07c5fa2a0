// Beside the form: what the wording check found, the most urgent first. Each leads to its words in the form.
import { CheckCircleFilled, ExclamationCircleFilled, InfoCircleOutlined, WarningFilled } from '@ant-design/icons';
import type { Finding, Severity } from '../../../../main/domain/wording';
import { agreement as words } from '../../../strings/dossier-agreement';
import type { FindingPlace } from './finding-places';

const ORDER: readonly Severity[] = ['must', 'should', 'look'];
const SIGNS = { must: ExclamationCircleFilled, should: WarningFilled, look: InfoCircleOutlined };

/** More at once nobody reads; the rest come up as the first are mended. */
const SHOWN = 30;

export interface ShownFinding {
  finding: Finding;
  place: FindingPlace;
  /** What can be put in place of the words by one press; null when only a person can know. */
  mending: string | null;
}

interface Props {
  findings: readonly ShownFinding[] | null;
  /** The one the form was led to last. */
  at: ShownFinding | null;
  onGo(shown: ShownFinding): void;
  onMend(shown: ShownFinding): void;
}

/** In the order in which they are listed: by severity, then as in the agreement. */
export function bySeverity<T extends { finding: Finding }>(all: readonly T[]): T[] {
  return ORDER.flatMap((severity) => all.filter(({ finding }) => finding.severity === severity));
}

export function WordingPanel({ findings, at, onGo, onMend }: Props) {
  if (findings === null) return null;
  const count = (severity: Severity) => findings.filter(({ finding }) => finding.severity === severity).length;
  return (
    <section className="wording" aria-label={words.check.title}>
      <p className="wording-count" role="status">
        {findings.length === 0 ? (
          <>
            <CheckCircleFilled aria-hidden /> {words.check.good}
          </>
        ) : (
          words.check.counts(count('must'), count('should'), count('look'))
        )}
      </p>
      <ul>
        {findings.slice(0, SHOWN).map((shown) => (
          <FindingRow key={`${shown.finding.rule} ${shown.finding.where} ${shown.finding.words}`} shown={shown} current={same(shown, at)} onGo={onGo} onMend={onMend} />
        ))}
      </ul>
      {findings.length > SHOWN && <p className="wording-quiet">{words.check.more(findings.length - SHOWN)}</p>}
      <p className="wording-quiet">
        {words.check.hint} {findings.length > 0 && <kbd>{words.check.keys}</kbd>}
      </p>
    </section>
  );
}

export function same(a: ShownFinding, b: ShownFinding | null): boolean {
  return b !== null && a.finding.rule === b.finding.rule && a.finding.where === b.finding.where && a.finding.words === b.finding.words;
}

function FindingRow({ shown, current, onGo, onMend }: { shown: ShownFinding; current: boolean } & Pick<Props, 'onGo' | 'onMend'>) {
  const { finding, place, mending } = shown;
  const Sign = SIGNS[finding.severity];
  return (
    <li className={`finding ${finding.severity}`} aria-current={current ? 'true' : undefined}>
      <button type="button" className="finding-go" onClick={() => onGo(shown)}>
        <Sign aria-hidden />
        <span>
          <span className="visually-hidden">{words.severitySigns[finding.severity]}：</span>
          <b>{placeInWords(place)}</b> {finding.say}
        </span>
      </button>
      {mending !== null && (
        <button type="button" className="text-button" onClick={() => onMend(shown)}>
          {finding.rule === 'typo' ? words.check.mend(mending) : words.check.capitals}
        </button>
      )}
    </li>
  );
}

function placeInWords({ part, index }: FindingPlace): string {
  switch (part) {
    case 'clause':
      return words.nthClause(index + 1);
    case 'obligation':
      return words.check.obligation(index + 1);
    default:
      return words.check.places[part];
  }
}
