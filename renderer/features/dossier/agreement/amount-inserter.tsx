// 插入金额: typed once in digits, written with 大写 where the caret is.
import { Input, Popover, type InputRef } from 'antd';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { amountInWords, parseYuan } from '../../../../main/domain/amount';
import { agreement as words } from '../../../strings/dossier-agreement';
import { Button } from '../../../ui/button';
import { isComposing } from '../../../ui/composing';

interface Props {
  /** Which field it writes into, for assistive technology. */
  where: string;
  onPick(text: string): void;
}

export function AmountInserter({ where, onPick }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const input = useRef<InputRef>(null);
  const button = useRef<HTMLButtonElement>(null);
  const fen = parseYuan(typed);
  const insert = () => {
    if (fen === null) return;
    setOpen(false);
    setTyped('');
    onPick(amountInWords(fen));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === 'Enter') {
      // For React it stands inside the form: Enter is not to go on to the next field, nor Ctrl+Enter to save.
      event.preventDefault();
      event.stopPropagation();
      insert();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
      button.current?.focus();
    }
  };
  return (
    <Popover
      open={open}
      trigger="click"
      onOpenChange={setOpen}
      placement="bottomLeft"
      destroyOnHidden
      afterOpenChange={(shown) => shown && input.current?.focus()}
      content={
        <div className="amount-box" onKeyDown={onKeyDown}>
          <label htmlFor={id}>{words.amountYuan}</label>
          <div>
            <Input id={id} ref={input} value={typed} onChange={(event) => setTyped(event.target.value)} inputMode="decimal" autoComplete="off" aria-describedby={`${id}-says`} />
            <Button kind="main" onClick={insert} disabled={fen === null}>
              {words.amountInsert}
            </Button>
          </div>
          <p id={`${id}-says`} role="status">
            {fen !== null ? words.amountReads(amountInWords(fen)) : typed.trim() === '' ? '' : words.amountUnclear}
          </p>
        </div>
      }
    >
      <button ref={button} type="button" className="text-button" aria-haspopup="dialog" aria-expanded={open} aria-label={words.insertAmountFor(where)}>
        {words.insertAmount}
      </button>
    </Popover>
  );
}
