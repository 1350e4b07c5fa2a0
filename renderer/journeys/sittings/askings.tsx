// 通知各方: a line for each party, two presses: how they were asked, and what they answered.
import { Input } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import type { AppError } from '../../../main/contract/errors';
import type { Party } from '../../../main/domain/party';
import { ASKING_NAMES, ASKING_WAYS, type Asking, type Session } from '../../../main/domain/session';
import { useHouse } from '../../house';
import { hashOf } from '../../route';
import { dossier } from '../../strings/dossier';
import { sittings } from '../../strings/sittings';
import { isComposing, useComposedText } from '../../ui/composing';
import { useKit } from '../../ui/kit-context';
import { ErrorPanel } from '../../ui/panels';
import { dayShown } from '../../ui/when';
import { useMakeMove, useOpenCase } from '../case-file/case-context';
import './sittings.css';

const words = sittings.asking;

type Answer = 'yes' | 'no' | 'none';
const ANSWERS = ['yes', 'no', 'none'] as const;
const COMING: Record<Answer, boolean | null> = { yes: true, no: false, none: null };

/** `session`: planned, of the case around. `headed`: not where a sheet's title says it already. */
export function AskingPanel({ session, headed = true }: { session: Session; headed?: boolean }) {
  const { file } = useOpenCase();
  const [failure, setFailure] = useState<AppError | null>(null);
  return (
    <section className="askings" aria-label={words.title}>
      {headed && <h3>{words.title}</h3>}
      {file.parties.length === 0 ? <p className="asking-hint">{words.noParties}</p> : <p className="asking-hint">{words.hint}</p>}
      {failure && <ErrorPanel error={failure} />}
      <ul>
        {file.parties.map((party) => (
          <AskingLine key={party.id} session={session} party={party} onFailure={setFailure} />
        ))}
      </ul>
    </section>
  );
}

function AskingLine({ session, party, onFailure }: { session: Session; party: Party; onFailure(error: AppError | null): void }) {
  const { today } = useHouse();
  const { say } = useKit();
  const { file } = useOpenCase();
  const makeMove = useMakeMove();
  const [busy, setBusy] = useState(false);
  const asked = session.asked.find((line) => line.party === party.id);
  const put = async (change: Partial<Asking>) => {
    if (busy) return;
    setBusy(true);
    const { how = asked?.how ?? 'phone', coming = asked?.coming ?? null, note = asked?.note ?? '' } = change;
    const result = await makeMove('ask-party', { session: session.id, party: party.id, asking: { how, on: change.how === undefined ? (asked?.on ?? today) : today, coming, note } });
    setBusy(false);
    onFailure(result.ok ? null : result.error);
    if (result.ok) say(dossier.saved);
  };
  const phone = party.phones[0]?.number ?? '';
  const answer: Answer | null = asked === undefined ? null : asked.coming === null ? 'none' : asked.coming ? 'yes' : 'no';
  return (
    <li className="asking-line">
      <p>
        <b>{party.name}</b>
        {phone !== '' && <span>{phone}</span>}
        <a href={hashOf({ page: 'case', id: file.id, tab: 'papers', query: { paper: `L6A.${session.id}.${party.id}` } })} aria-label={words.noticeOf(party.name)}>
          {words.notice}
        </a>
        <span>{asked === undefined ? words.notAsked : asked.on === null ? '' : words.on(dayShown(asked.on))}</span>
      </p>
      <div className="chip-row" role="group" aria-label={words.wayOf(party.name)}>
        {ASKING_WAYS.map((how) => (
          <button key={how} type="button" className="chip" aria-pressed={asked?.how === how} onClick={() => void put({ how })}>
            {ASKING_NAMES[how]}
          </button>
        ))}
      </div>
      <div className="chip-row" role="group" aria-label={words.answerOf(party.name)}>
        {ANSWERS.map((one) => (
          <button key={one} type="button" className={`chip answer-${one}`} disabled={asked === undefined} title={asked === undefined ? words.askFirst : undefined} aria-pressed={answer === one} onClick={() => void put({ coming: COMING[one] })}>
            {words[one]}
          </button>
        ))}
      </div>
      {asked !== undefined && <AskingNote note={asked.note} label={words.noteOf(party.name)} onNote={(note) => void put({ note })} />}
    </li>
  );
}

/** Who brought the word, or when they can come instead; kept when the field is left, by Esc too, as every press here is kept at once. */
function AskingNote({ note, label, onNote }: { note: string; label: string; onNote(note: string): void }) {
  const [text, setText] = useState(note);
  const typed = useComposedText<HTMLInputElement>(text, setText);
  const keep = () => text.trim() !== note && onNote(text.trim());
  const onKeyDown = (event: KeyboardEvent) => !isComposing(event) && (event.key === 'Enter' || event.key === 'Escape') && keep();
  return <Input {...typed} className="asking-note" aria-label={label} placeholder={words.note} maxLength={200} autoComplete="off" onKeyDown={onKeyDown} onBlur={keep} />;
}
