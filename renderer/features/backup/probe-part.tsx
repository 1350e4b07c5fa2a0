// 检验U盘容量: filling a stick and reading it back, with how long that takes before it is begun, and what came of it in plain words.
import { useState } from 'react';
import { bytesInChinese } from '../../../main/contract/bytes';
import type { AppError } from '../../../main/contract/errors';
import type { ProbeReport } from '../../../main/contract/shapes';
import { call } from '../../api';
import { ByteProgress, timeShown } from '../../journeys/drives/byte-progress';
import { DriveChooser, type Place } from '../../journeys/drives/drive-chooser';
import { useLongWork } from '../../journeys/long-work';
import { probe as words } from '../../strings/sticks';
import { Button } from '../../ui/button';
import { ErrorPanel, Note } from '../../ui/panels';
import { Section } from '../../ui/section';

/** Bytes per second there and back together: a good stick of today and a poor one. */
const QUICK = 8e6;
const SLOW = 3e6;

export function ProbePart() {
  const [place, setPlace] = useState<Place | null>(null);
  const [report, setReport] = useState<ProbeReport | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  const work = useLongWork(['probe'], words.working);
  const start = async () => {
    if (place === null) return;
    setFailure(null);
    setReport(null);
    const done = await work.run(() => call('sticks.probe', { drive: place.token }));
    if (done.ok) setReport(done.value);
    else setFailure(done.error);
  };
  if (work.running) {
    return (
      <Section title={words.title}>
        <ByteProgress work={work} />
      </Section>
    );
  }
  const free = place?.free ?? null;
  return (
    <Section title={words.title}>
      <p>{words.why}</p>
      <Note>{words.when}</Note>
      {failure && <ErrorPanel error={failure} />}
      {report && <ProbeResult report={report} total={place?.total ?? null} />}
      <DriveChooser
        purpose="probe"
        place={place}
        onPlace={(next) => {
          setPlace(next);
          setReport(null);
          setFailure(null);
        }}
      />
      <p>{free === null ? words.unknown : words.howLong(bytesInChinese(free), timeShown(free / QUICK), timeShown(free / SLOW))}</p>
      <div>
        <Button disabled={place === null} onClick={() => void start()}>
          {words.start}
        </Button>
      </div>
    </Section>
  );
}

function ProbeResult({ report, total }: { report: ProbeReport; total: number | null }) {
  const { ok, tested, good, readFromDrive, removed } = report;
  return (
    <div role="status">
      {ok ? (
        <Note tone="good" title={words.good}>
          {words.goodWords(bytesInChinese(tested))}
          {!readFromDrive && words.fromMemory}
        </Note>
      ) : (
        <Note tone="now" title={words.bad}>
          {words.badWords(total === null ? '' : bytesInChinese(total), bytesInChinese(tested), bytesInChinese(good))}
          {words.badNext}
        </Note>
      )}
      {!removed && <Note tone="soon">{words.left}</Note>}
    </div>
  );
}
