// Holidays from a stick and onto one. What a file changes is shown day by day before it is taken.
import { useState } from 'react';
import type { AppError } from '../../../../main/contract/errors';
import { dayInChinese } from '../../../../main/domain/day';
import { holidayChanges, yearInForce } from '../../../../main/domain/holiday-changes';
import type { HolidayYear } from '../../../../main/domain/holidays';
import { call } from '../../../api';
import { useHouse } from '../../../house';
import { holidays as words } from '../../../strings/almanac';
import { Button } from '../../../ui/button';
import { useKit } from '../../../ui/kit-context';
import { ErrorPanel } from '../../../ui/panels';
import { Sheet } from '../../../ui/sheet';
import { ImportChanges } from '../import-changes';

export function HolidayExchange() {
  const { say } = useKit();
  const [failure, setFailure] = useState<AppError | null>(null);
  const [coming, setComing] = useState<HolidayYear[] | null>(null);

  const toFile = async () => {
    const result = await call('holidays.export', {});
    setFailure(result.ok ? null : result.error);
    if (result.ok && result.value.saved) say(words.exported);
  };
  const fromFile = async () => {
    const result = await call('holidays.import', {});
    setFailure(result.ok ? null : result.error);
    if (result.ok) setComing(result.value.years);
  };
  const take = async (years: HolidayYear[]) => {
    const saved = await call('holidays.save', { put: years, drop: [] });
    setComing(null);
    setFailure(saved.ok ? null : saved.error);
    if (saved.ok) say(words.imported);
  };
  return (
    <>
      {failure && <ErrorPanel error={failure} />}
      <div className="exchange-buttons">
        <Button onClick={() => void fromFile()}>{words.import}</Button>
        <Button onClick={() => void toFile()}>{words.export}</Button>
      </div>
      <Sheet open={coming !== null} title={words.importTitle} onClose={() => setComing(null)} wide>
        {coming && <Changes years={coming} onTake={() => void take(coming)} onCancel={() => setComing(null)} />}
      </Sheet>
    </>
  );
}

function Changes({ years, onTake, onCancel }: { years: HolidayYear[]; onTake(): void; onCancel(): void }) {
  const { holidays: now } = useHouse().reference;
  const changes = years.flatMap((year) => holidayChanges(yearInForce(now, year.year), year));
  // A notice that says just what was computed still makes the year certain.
  const news = years.some((year) => JSON.stringify(now.find((y) => y.year === year.year)) !== JSON.stringify(year));
  return (
    <ImportChanges
      words={{ intro: words.importWords, nothing: words.importNothing, about: words.importDay, from: words.importFrom, to: words.importTo, yes: words.importYes, close: words.close }}
      changes={changes.map(({ from, to, was, becomes }) => ({ key: from, about: from === to ? dayInChinese(from) : `${dayInChinese(from)} — ${dayInChinese(to)}`, from: was, to: becomes }))}
      news={news}
      onTake={onTake}
      onCancel={onCancel}
    />
  );
}
