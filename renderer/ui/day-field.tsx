// A day: typed as people write it, or picked from a calendar that knows lunar days and holidays.
import { CalendarOutlined } from '@ant-design/icons';
import { Input, Popover, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { isDay, weekdayInChinese, type Day } from '../../main/domain/day';
import { kit } from '../strings/kit';
import { useComposedText } from './composing';
import { readDay, type Lean } from './day-typing';
import { Field, useField, type FieldProps } from './field';
import { useKit } from './kit-context';
import { lunarText } from '../../main/domain/lunar';
import { MonthGrid } from './month-grid';

/** The form's value: 'YYYY-MM-DD', or null when empty; what cannot be read stays as typed, and is said. */
export function DayField(props: FieldProps & { lean?: Lean; latest?: Day; earliest?: Day }) {
  const { lean = 'this-year', autoFocus = false, hint } = props;
  const { today, calendar } = useKit();
  const field = useField(props.name);
  const input = useRef<InputRef>(null);
  const grid = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [typing, setTyping] = useState<string | null>(null);
  const value = typeof field.value === 'string' ? field.value : '';
  const day = isDay(value) ? value : null;
  const set = (text: string) => {
    setTyping(text);
    field.set(text.trim() === '' ? null : (readDay(text, today, lean) ?? text));
  };
  const typed = useComposedText<HTMLInputElement>(typing ?? value, set);
  const pick = (picked: Day | null) => {
    setOpen(false);
    setTyping(null);
    field.set(picked);
    input.current?.focus();
  };
  const close = () => {
    setOpen(false);
    input.current?.focus();
  };
  const holiday = day === null ? null : (calendar?.holidayName(day) ?? null);

  return (
    <Field {...props} {...(hint === undefined && day === null ? { hint: kit.day.hint } : {})} error={day === null && value !== '' && field.error ? kit.day.unclear : field.error}>
      {(control) => (
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
                    <MonthGrid day={day ?? today} chosen={day} today={today} calendar={calendar} onPick={pick} onClose={close} />
                  </div>
                }
              >
                <button type="button" className="icon-button" aria-label={`${props.label}：${kit.day.open}`} aria-expanded={open} aria-haspopup="dialog">
                  <CalendarOutlined aria-hidden />
                </button>
              </Popover>
            }
          />
          {day !== null && (
            <span className="field-reading">
              {weekdayInChinese(day)} {kit.day.lunar(lunarText(day))}
              {holiday !== null && ` ${holiday}`}
            </span>
          )}
        </div>
      )}
    </Field>
  );
}
