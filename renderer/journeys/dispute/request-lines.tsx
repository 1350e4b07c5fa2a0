// 申请事项: a short list of sentences. Plain texts, which react-hook-form's own lists cannot hold, so they are one value here.
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useEffect, useId, useRef } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { dispute as words } from '../../strings/dispute';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-fields';
import './dispute.css';

export function RequestLines({ name }: { name: string }) {
  const id = useId();
  const { getValues, setValue, setFocus } = useFormContext();
  const count = useWatch({ name, compute: (value: unknown) => (Array.isArray(value) ? value.length : 0) });
  const toFocus = useRef<number | null>(null);
  useEffect(() => {
    const at = toFocus.current;
    toFocus.current = null;
    if (at !== null && at >= 0) setFocus(`${name}.${at}`);
  });
  const set = (lines: string[], focus: number) => {
    toFocus.current = focus;
    setValue(name, lines, { shouldDirty: true });
  };
  const lines = () => [...((getValues(name) as string[] | undefined) ?? [])];
  return (
    <fieldset className="span-12 request-lines" aria-labelledby={id}>
      <legend id={id} className="field-label">
        {words.requests}
      </legend>
      {Array.from({ length: count }, (_, i) => (
        <div className="request-line" key={i}>
          <span aria-hidden>{i + 1}</span>
          <TextField name={`${name}.${i}`} label={words.requestNth(i + 1)} labelHidden />
          <button type="button" className="icon-button" aria-label={words.removeRequest(i + 1)} title={words.removeRequest(i + 1)} onClick={() => set(lines().toSpliced(i, 1), Math.min(i, count - 2))}>
            <DeleteOutlined aria-hidden />
          </button>
        </div>
      ))}
      <Button kind="quiet" icon={<PlusOutlined aria-hidden />} onClick={() => set([...lines(), ''], count)}>
        {words.addRequest}
      </Button>
    </fieldset>
  );
}
