// The papers of a case with how each stands; choosing one shows it beside.
import { CheckOutlined, EditOutlined, HourglassOutlined, StopOutlined, WarningFilled } from '@ant-design/icons';
import { papers as words } from '../../../strings/dossier-papers';
import { whenShown } from '../../../ui/when';
import { inParts, lastPrinted, type PaperLine, type PaperState } from './paper-lines';

interface Props {
  lines: readonly PaperLine[];
  chosen: PaperLine | undefined;
  onChoose(key: string): void;
}

const SIGNS: Record<PaperState, typeof CheckOutlined> = {
  lacking: HourglassOutlined,
  draft: EditOutlined,
  ready: CheckOutlined,
  printed: CheckOutlined,
  outdated: WarningFilled,
  void: StopOutlined,
  orphan: StopOutlined,
};

export function PaperList({ lines, chosen, onChoose }: Props) {
  return (
    <ul className="paper-list">
      {lines.map((line) => {
        const Sign = SIGNS[line.state];
        return (
          <li key={line.key}>
            <button type="button" className={`paper-line ${line.state}`} aria-current={line.key === chosen?.key ? 'true' : undefined} onClick={() => onChoose(line.key)}>
              <b>{line.title}</b>
              <span>
                <Sign aria-hidden /> {stateInWords(line)}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** Papers under the parts of the dossier; what cannot be printed yet waits behind a line of its own. */
export function PartedList({ lines, ...rest }: Props) {
  const lacking = lines.filter(({ state }) => state === 'lacking');
  return (
    <>
      {inParts(lines.filter(({ state }) => state !== 'lacking')).map(({ part, lines: own }) => (
        <section key={part ?? 'covers'} aria-label={words.part(part)}>
          <h3>{words.part(part)}</h3>
          <PaperList lines={own} {...rest} />
        </section>
      ))}
      {lacking.length > 0 && (
        <details className="papers-lacking" {...(rest.chosen?.state === 'lacking' || lacking.length === lines.length ? { open: true } : {})}>
          <summary>{words.lackingLines(lacking.length)}</summary>
          <PaperList lines={lacking} {...rest} />
        </details>
      )}
    </>
  );
}

/** How a paper stands, in words. */
export function stateInWords({ state, paper }: PaperLine): string {
  switch (state) {
    case 'ready':
      return words.states.ready(whenShown(paper?.frozenAt ?? null));
    case 'printed': {
      const last = paper === null ? undefined : lastPrinted(paper);
      return words.states.printed(whenShown(last?.at ?? null), last?.copies ?? 1);
    }
    case 'void':
      return words.states.void(whenShown(paper?.voidedAt ?? null));
    default:
      return words.states[state];
  }
}
