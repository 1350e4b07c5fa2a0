// The fields of 补录: a tick and a reason.
import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { LATE_REASONS } from '../../../main/domain/late-entry';
import { lateEntry as words } from '../../strings/late-entry';
import { CheckField } from '../../ui/choice-fields';
import { Fields } from '../../ui/form-frame';
import { SuggestField } from '../../ui/select-fields';

interface Props {
  path: string;
  /** More to be asked where it is one. */
  children?: ReactNode;
}

export function LateFields({ path, children }: Props) {
  const is: unknown = useWatch({ name: `${path}.is` });
  return (
    <Fields>
      <CheckField name={`${path}.is`} label={words.is} />
      {is === true && (
        <>
          <SuggestField name={`${path}.reason`} label={words.reason} hint={words.reasonHint} suggestions={LATE_REASONS} required span={6} />
          {children}
        </>
      )}
    </Fields>
  );
}
