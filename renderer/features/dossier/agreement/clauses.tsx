// 协议内容: the clauses in their order, and from each the way to a promise the program keeps an eye on.
import { useFormContext } from 'react-hook-form';
import { inOrder } from '../../../../main/domain/labels';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { newId } from '../../../ids';
import { agreement as words } from '../../../strings/dossier-agreement';
import { useKit } from '../../../ui/kit-context';
import { RepeatField } from '../../../ui/repeat-field';
import type { AgreementInForm } from './agreement-values';
import { blankObligation } from './obligation-values';
import { proposedObligation } from './promise-texts';
import { WritingField } from './writing-field';

export function Clauses() {
  return (
    <div className="clauses">
      <RepeatField name="clauses" itemName={words.clause} blank={() => ({ id: newId(), text: '' })} titleOf={(_, index) => words.nthClause(index + 1)} addWords={words.addClause} ordered>
        {(path, index) => (
          <WritingField name={`${path}.text`} label={words.nthClause(index + 1)} labelHidden phrases="clause" amounts>
            <ToPromise index={index} />
          </WritingField>
        )}
      </RepeatField>
    </div>
  );
}

/** 列为履行事项: what the clause says, taken over into a new obligation to be looked through. */
function ToPromise({ index }: { index: number }) {
  const { getValues, setValue, setFocus } = useFormContext<AgreementInForm>();
  const { file } = useOpenCase();
  const { say } = useKit();
  const take = () => {
    const { clauses, obligations } = getValues();
    const clause = clauses[index];
    if (!clause) return;
    const obligation = { ...blankObligation(newId(), newId()), clause: clause.id, ...proposedObligation(clause.text, inOrder(file.parties)) };
    setValue('obligations', [...obligations, obligation], { shouldDirty: true });
    say(words.promised(obligations.length + 1));
    // Its fields are there after the next drawing.
    requestAnimationFrame(() => setFocus(`obligations.${obligations.length}.what`));
  };
  return (
    <button type="button" className="text-button" onClick={take} aria-label={`${words.nthClause(index + 1)}：${words.toPromise}`}>
      {words.toPromise}
    </button>
  );
}
