// A long text of the agreement with what helps to write it: phrases, amounts with 大写, the way to the next unfilled blank.
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { agreement as words } from '../../../strings/dossier-agreement';
import { isComposing } from '../../../ui/composing';
import { ProseField } from '../../../ui/text-fields';
import { AmountInserter } from './amount-inserter';
import { PhraseMenu } from './phrase-menu';
import { countBlanks, nextBlank, select, typeInto } from './typing';

interface Props {
  name: string;
  /** What it is called, e.g. 第2条. */
  label: string;
  labelHidden?: boolean;
  rows?: number;
  phrases?: 'clause' | 'performance' | 'responsibility';
  amounts?: boolean;
  autoFocus?: boolean;
  /** More helps, after the common ones. */
  children?: ReactNode;
}

export function WritingField({ name, label, labelHidden = false, rows = 2, phrases, amounts = false, autoFocus = false, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const area = () => box.current?.querySelector('textarea') ?? null;
  const write = (text: string) => {
    const field = area();
    if (field) typeInto(field, text);
  };
  const toNextBlank = () => {
    const field = area();
    const blank = field && nextBlank(field.value, field === document.activeElement ? field.selectionEnd : 0);
    if (field && blank) select(field, blank);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowRight' || !event.altKey || isComposing(event)) return;
    event.preventDefault();
    toNextBlank();
  };
  return (
    <div ref={box} className="writing" data-writing={name} onKeyDown={onKeyDown}>
      <ProseField name={name} label={label} labelHidden={labelHidden} rows={rows} maxRows={14} autoFocus={autoFocus} />
      <div className="writing-tools">
        {phrases && <PhraseMenu of={phrases} where={label} onPick={write} />}
        {amounts && <AmountInserter where={label} onPick={write} />}
        {children}
        <BlanksLeft name={name} onNext={toNextBlank} />
      </div>
    </div>
  );
}

/** How many blanks of a phrase still want filling, and the way to the next. */
function BlanksLeft({ name, onNext }: { name: string; onNext(): void }) {
  const left = useWatch({ name, compute: (value: unknown) => (typeof value === 'string' ? countBlanks(value) : 0) });
  if (left === 0) return null;
  return (
    <span className="writing-blanks">
      {words.blanksLeft(left)}
      <button type="button" className="text-button" onClick={onNext}>
        {words.nextBlank} <kbd>{words.nextBlankKeys}</kbd>
      </button>
    </span>
  );
}
