// Which case: found as in Ctrl+K, over the cases that can still sit down together.
import { useId, useState, type KeyboardEvent } from 'react';
import type { CaseRow } from '../../../main/contract/shapes';
import { STAGE_NAMES, type Stage } from '../../../main/domain/stage';
import { sittings } from '../../strings/sittings';
import { isComposing, useComposedText } from '../../ui/composing';
import { useCall } from '../../use-call';
import { useSettled } from '../../use-settled';

const words = sittings.choose;

/** Accepted, and neither terminated nor closed: the rules take a sitting of these only. */
const OPEN: Stage[] = ['accepted', 'mediating', 'agreed', 'performing', 'performed'];
const SHOWN = 8;

export function CaseChooser({ onChoose }: { onChoose(id: string): void }) {
  const id = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const wanted = useSettled(text.trim(), 120);
  const asked = useCall('cases.list', { filter: { text: wanted, stages: OPEN }, offset: 0, limit: SHOWN }, ['case-saved']);
  const rows = asked.value?.rows ?? [];
  const chosen = rows[Math.min(at, rows.length - 1)];
  const typed = useComposedText<HTMLInputElement>(text, (value) => {
    setText(value);
    setAt(0);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && rows.length > 0) {
      event.preventDefault();
      setAt((n) => (Math.min(n, rows.length - 1) + step + rows.length) % rows.length);
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      onChoose(chosen.id);
    }
  };
  return (
    <div className="case-chooser" onKeyDown={onKeyDown}>
      <label htmlFor={id}>{words.case}</label>
      <input
        {...typed}
        id={id}
        data-begin
        className="case-chooser-input"
        role="combobox"
        aria-expanded={rows.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen ? `${id}-${chosen.id}` : undefined}
        aria-autocomplete="list"
        aria-describedby={`${id}-hint`}
        placeholder={words.placeholder}
        autoComplete="off"
        spellCheck={false}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={words.case} className="case-chooser-list">
        {rows.map((row) => (
          <Row key={row.id} id={`${id}-${row.id}`} row={row} chosen={row === chosen} onChoose={() => onChoose(row.id)} />
        ))}
      </ul>
      <p id={`${id}-hint`} role="status" className="asking-hint">
        {asked.loading || wanted !== text.trim() ? words.searching : rows.length === 0 ? words.nothing : words.hint}
      </p>
    </div>
  );
}

function Row({ id, row, chosen, onChoose }: { id: string; row: CaseRow; chosen: boolean; onChoose(): void }) {
  return (
    // The keys are those of the field above.
    <li id={id} role="option" aria-selected={chosen} onMouseDown={(event) => event.preventDefault()} onClick={onChoose}>
      <span>{row.title}</span>
      <small>
        {row.number}　{STAGE_NAMES[row.stage]}
      </small>
    </li>
  );
}
