// A day: typed as people write or say it, or picked from a calendar that knows lunar days, holidays and markets.
import { CalendarOutlined } from '@ant-design/icons';
import { Input, Popover, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { isDay, type Day } from '../../main/domain/day';
import type { SpokenDay } from '../../main/domain/spoken';
import { kit } from '../strings/kit';
import { useComposedText } from './composing';
import { DayReading, WhichDay } from './day-reading';
import { readSaid, type Lean } from './day-typing';
import { Field, useField, type FieldProps } from './field';
import { useKit } from './kit-context';
import { MonthGrid } from './month-grid';

/** The form's value: 'YYYY-MM-DD', or null when empty; what cannot be read stays as typed, and is said. `brief`: only the day of the week beside it. */
export function DayField(props: FieldProps & { lean?: Lean; latest?: Day; earliest?: Day; brief?: boolean }) {
  const { lean = 'this-year', autoFocus = false, hint, brief = false } = props;
  const { today, almanac, say } = useKit();
  const field = useField(props.name);
  const input = useRef<InputRef>(null);
  const grid = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [typing, setTyping] = useState<string | null>(null);
  // How words were read stays beside the day they gave, until it is another day.
  const [read, setRead] = useState<{ day: Day; said: string } | null>(null);
  const value = typeof field.value === 'string' ? field.value : '';
  const day = isDay(value) ? value : null;
  const readText = (text: string) => readSaid(text, today, lean, almanac?.towns);
  // Words that may mean two days stay as typed until somebody chose one: nothing is guessed.
  const unsure = day === null && value !== '' ? several(readText(value)) : null;
  const set = (text: string) => {
    setTyping(text);
    const found = readText(text);
    if (several(found) !== null) say(kit.day.which);
    const sure = several(found) === null ? found : null;
    setRead(sure !== null && sure.said !== '' ? sure : null);
    field.set(text.trim() === '' ? null : (sure?.day ?? text));
  };
  const typed = useComposedText<HTMLInputElement>(typing ?? value, set);
  const choose = (picked: Day | null, said: string | null) => {
    setOpen(false);
    setTyping(null);
    setRead(picked !== null && said !== null ? { day: picked, said } : null);
    field.set(picked);
    input.current?.focus();
  };
  const pick = (picked: Day | null) => choose(picked, null);
  const close = () => {
    setOpen(false);
    input.current?.focus();
  };
  const usual = lean === 'future' ? kit.day.futureHint : kit.day.hint;
  const error = day === null && value !== '' && field.error ? (unsure === null ? kit.day.unclear : kit.day.whichFirst) : field.error;

  return (
    <Field {...props} {...(hint === undefined && day === null ? { hint: usual } : {})} error={error}>
      {(control) => (
        <>
          <div className="field-beside day-field">
            <Input
              {...control}
              {...typed}
              ref={(found) => {
                input.current = found;
                field.ref(found);
              }}
              className="day-input"
              autoComplete="off"
              autoFocus={autoFocus}
              onKeyDown={(event) => {
                if (event.key !== 'ArrowDown' || !event.altKey) return;
                // Prevented, so that a list around the field does not take it for 下移.
                event.preventDefault();
                setOpen(true);
              }}
              onBlur={() => {
                setTyping(null);
                field.blur();
              }}
              suffix={
                <Popover
                  open={open}
                  trigger="click"
                  onOpenChange={setOpen}
                  placement="bottomLeft"
                  destroyOnHidden
                  // Before, the popup is invisible while it is being placed, and nothing in it can take the focus.
                  afterOpenChange={(shown) => shown && grid.current?.querySelector<HTMLElement>('[role=gridcell][tabindex="0"]')?.focus()}
                  content={
                    <div ref={grid}>
                      <MonthGrid day={day ?? today} chosen={day} today={today} almanac={almanac} onPick={pick} onClose={close} />
                    </div>
                  }
                >
                  <button type="button" className="icon-button" aria-label={`${props.label}：${kit.day.open}`} aria-expanded={open} aria-haspopup="dialog">
                    <CalendarOutlined aria-hidden />
                  </button>
                </Popover>
              }
            />
            {day !== null && <DayReading day={day} said={read?.day === day ? read.said : null} about={almanac?.about(day) ?? null} brief={brief} />}
          </div>
          {unsure !== null && <WhichDay found={unsure} onPick={choose} />}
        </>
      )}
    </Field>
  );
}

/** What was read, where it may be more than one day. */
function several(found: SpokenDay | null): SpokenDay | null {
  return found !== null && found.others.length > 0 ? found : null;
}
