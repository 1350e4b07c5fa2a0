// The backup is done and read back: the stick may be pulled out.
import { useEffect, useRef } from 'react';
import { CheckCircleFilled } from '@ant-design/icons';
import { bytesInChinese } from '../../../main/contract/bytes';
import type { BackupReport } from '../../../main/contract/shapes';
import { backup as words } from '../../strings/backup';
import { Button } from '../../ui/button';

export function DonePanel({ report, onAgain }: { report: BackupReport; onAgain(): void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { cases, files, bytes } = report.snapshot;
  return (
    <section className="backup-done" role="status">
      <CheckCircleFilled aria-hidden />
      <div>
        <h2 ref={heading} tabIndex={-1}>
          {words.done.title}
        </h2>
        <p>{words.done.numbers(cases, files, bytesInChinese(bytes))}</p>
        <p>{words.done.fresh(bytesInChinese(report.newBytes))}</p>
        {report.thinned.snapshots > 0 && <p>{words.done.thinned(report.thinned.snapshots, bytesInChinese(report.thinned.freed))}</p>}
        <p>{report.readFromDrive ? words.done.readBack : words.done.readFromMemory}</p>
        <Button onClick={onAgain}>{words.done.again}</Button>
      </div>
    </section>
  );
}
