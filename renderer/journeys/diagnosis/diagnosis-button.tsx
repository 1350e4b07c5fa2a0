// 导出诊断: one button wherever something may be wrong.
import { useState } from 'react';
import type { AppError } from '../../../main/contract/errors';
import { call } from '../../api';
import { damage } from '../../strings/damage';
import { Button } from '../../ui/button';
import { ErrorPanel } from '../../ui/panels';

const words = damage.diagnosis;

export function DiagnosisButton() {
  const [saved, setSaved] = useState(false);
  const [failure, setFailure] = useState<AppError | null>(null);
  const save = async () => {
    setFailure(null);
    const done = await call('data.diagnose', {});
    setSaved(done.ok && done.value.saved);
    if (!done.ok) setFailure(done.error);
  };
  return (
    <>
      <Button onClick={() => void save()}>{words.button}</Button>
      {saved && <span role="status">{words.saved}</span>}
      {failure && <ErrorPanel error={failure} />}
    </>
  );
}
