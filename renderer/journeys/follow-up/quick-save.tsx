// What the parties said, as buttons: a press says it and records the visit, so that satisfaction is never filled in by nobody.
import { useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import { SATISFACTION, type Visit } from '../../../main/domain/visit';
import { visits } from '../../strings/visits';
import { Button } from '../../ui/button';
import type { VisitValues } from './visit-values';

const words = visits.record;

/** `standing`: the findings the form started with; of somebody who was not reached they would say too much. */
export function QuickSave({ standing }: { standing: string }) {
  const { setValue, getValues } = useFormContext<VisitValues>();
  const row = useRef<HTMLDivElement>(null);
  const save = (reached: boolean, satisfaction: Visit['satisfaction']) => {
    setValue('reached', reached, { shouldDirty: true });
    setValue('satisfaction', satisfaction, { shouldDirty: true });
    if (!reached && getValues('findings') === standing) setValue('findings', '', { shouldDirty: true });
    row.current?.closest('form')?.requestSubmit();
  };
  return (
    <div ref={row} className="quick-save" role="group" aria-label={words.quick}>
      <p>
        <b>{words.quick}</b>
        <span>{words.quickHint}</span>
      </p>
      <div>
        {SATISFACTION.map((satisfaction) => (
          <Button key={satisfaction} kind="plain" onClick={() => save(true, satisfaction)}>
            {words.quickSave[satisfaction]}
          </Button>
        ))}
        <Button kind="quiet" onClick={() => save(false, null)}>
          {words.quickSave.unreached}
        </Button>
      </div>
    </div>
  );
}
