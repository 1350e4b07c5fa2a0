// The wording check on the form as it is being typed: a moment after the last change, never in the way.
import { useEffect, useEffectEvent, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import type { Agreement } from '../../../../main/domain/agreement';
import { checkAgreement, type Finding } from '../../../../main/domain/wording';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { useHouse } from '../../../house';
import { asTyped } from './as-typed';
import type { AgreementInForm } from './agreement-values';

/** Long enough not to speak in the middle of a word, short enough to be still at the same clause. */
const WAIT = 400;

/** Findings on the form's present values; null before the first look. */
export function useFindings(base: Pick<Agreement, 'id' | 'signs' | 'reading' | 'supplements'>): Finding[] | null {
  const form = useFormContext<AgreementInForm>();
  const { file } = useOpenCase();
  const { reference, book, today } = useHouse();
  const [findings, setFindings] = useState<Finding[] | null>(null);
  const look = useEffectEvent(() => {
    const found = checkAgreement(asTyped(form.getValues(), base), file, reference.words, book, today);
    // The same findings in the same order: nothing to draw again.
    setFindings((last) => (JSON.stringify(last) === JSON.stringify(found) ? last : found));
  });
  useEffect(() => {
    let timer = setTimeout(look, 0);
    const stop = form.subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(timer);
        timer = setTimeout(look, WAIT);
      },
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [form, file]);
  return findings;
}
