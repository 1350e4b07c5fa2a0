// A fixed sentence of a form, with the official one below it. The blanks that the program fills may be moved, not lost: each has a
// chip that says whether it is there and puts it where the caret stands.
import { CheckOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useId, useRef, type KeyboardEvent } from 'react';
import { placeholdersIn } from '../../../../main/domain/form-text';
import { formSettings as words } from '../../../strings/form-settings';
import { isComposing, useComposedText } from '../../../ui/composing';
import { asText, Field, useField } from '../../../ui/field';
import { nameOf } from './form-values';
import { putBlank } from './put-blank';

interface Props {
  name: string;
  label: string;
  official: string;
}

export function SentenceField({ name, label, official }: Props) {
  const field = useField(name);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const text = asText(field.value);
  const typed = useComposedText<HTMLTextAreaElement>(text, field.set);
  const blanks = placeholdersIn(official);
  // A sentence is one line; Ctrl+Enter saves, as everywhere.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !isComposing(event)) event.preventDefault();
  };
  const put = (blank: string) => {
    const area = box.current?.querySelector('textarea');
    if (area) putBlank(area, blank);
  };
  return (
    <div ref={box} className="sentence-field field span-12">
      <Field name={name} label={label} error={field.error} {...(text.trim() === '' ? { hint: words.isBlank } : {})}>
        {(control) => <Input.TextArea {...control} {...typed} ref={(area) => field.ref(area)} className="prose-input" style={{ minHeight: 'calc(1lh + 0.75rem)' }} spellCheck={false} onKeyDown={onKeyDown} onBlur={field.blur} />}
      </Field>
      {blanks.length > 0 && (
        <p className="sentence-blanks" role="group" aria-labelledby={id}>
          <span id={id}>{words.blanks}</span>
          {blanks.map((blank) => (
            <Blank key={blank} name={nameOf(blank)} isThere={text.includes(blank)} onPut={() => put(blank)} />
          ))}
        </p>
      )}
      {text !== official && (
        <p className="sentence-official">
          {words.official(official)}
          <button type="button" className="text-button" onClick={() => field.set(official)}>
            {words.takeOfficial}
          </button>
        </p>
      )}
    </div>
  );
}

function Blank({ name, isThere, onPut }: { name: string; isThere: boolean; onPut(): void }) {
  return (
    // The caret stays where it is in the sentence.
    <button type="button" className={isThere ? 'blank-chip' : 'blank-chip lacking'} title={words.blankMove(name)} onMouseDown={(event) => event.preventDefault()} onClick={onPut}>
      {isThere && <CheckOutlined aria-label={words.blankThere} />}
      {!isThere && <b>{words.blankLacking}</b>} {name}
    </button>
  );
}
