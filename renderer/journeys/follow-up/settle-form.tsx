// 一次付清: everything still open of what is ticked, on one day, in one save; then the receipts, to be signed by whoever was paid.
import { useMemo, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { yuan, type Fen } from '../../../main/domain/amount';
import type { CaseFile } from '../../../main/domain/case';
import { Day, type Day as DayText } from '../../../main/domain/day';
import { performancesInForce } from '../../../main/domain/in-force';
import { openOf, type Performance } from '../../../main/domain/performance';
import { Line } from '../../../main/domain/text';
import { useHouse } from '../../house';
import { routeToPaper } from '../../places';
import { go } from '../../route';
import { followUp } from '../../strings/follow-up';
import { promises as words } from '../../strings/promises';
import { Button } from '../../ui/button';
import { fieldsOf } from '../../ui/fields-of';
import { Fields } from '../../ui/form-frame';
import { Note } from '../../ui/panels';
import { useOpenCase } from '../case-file/case-context';
import { CaseForm, moving } from '../case-file/case-form';
import { allPromises, usualWay } from './defaults';
import type { FollowUpFormProps } from './form-props';
import { promiseName } from './performance-form';
import { partyNames, type Promised } from './promises';
import './follow-up.css';

const Settled = z.object({ obligations: z.array(z.string()).min(1, words.settle.whichWanted), on: Day, how: Line, by: Line });
type Values = z.input<typeof Settled>;
const S = fieldsOf<Values>();

export interface Settleable {
  promised: Promised;
  open: Fen;
}

/** Money that can be paid off at once: a known sum with something open. */
export function settleable(file: CaseFile, today: DayText): Settleable[] {
  const performances = performancesInForce(file);
  return allPromises(file, today).flatMap((promised) => {
    const open = openOf(promised.obligation, performances);
    return open === null || open === 0 ? [] : [{ promised, open }];
  });
}

/** `subject`: the promise to begin with; null for all. */
export function SettleForm({ subject, onDone, onCancel }: FollowUpFormProps) {
  const { today } = useHouse();
  const { file } = useOpenCase();
  const [offered] = useState(() => settleable(file, today));
  const [paid, setPaid] = useState<Performance[] | null>(null);
  const known = useMemo(() => new Set(file.performances.map(({ id }) => id)), [file]);
  if (paid !== null) return <Receipts paid={paid} onDone={onDone} />;
  if (offered.length === 0) return <Note>{words.settle.nothing}</Note>;
  const begin = offered.filter(({ promised }) => subject === null || promised.obligation.id === subject);
  return (
    <CaseForm
      name="settle"
      about={subject ?? 'all'}
      schema={Settled}
      initialOf={(): Values => ({ obligations: begin.map(({ promised }) => promised.obligation.id), on: today, how: usualWay(begin[0]?.promised), by: '' })}
      partOf={({ performances, agreements }) => ({ performances, agreements: agreements.map(({ obligations }) => obligations) })}
      save={moving('settle', (values: z.output<typeof Settled>) => values)}
      onDone={(saved) => setPaid(saved.performances.filter(({ id }) => !known.has(id)))}
      onCancel={onCancel}
      saveWords={followUp.performance.save}
      extra={<kbd className="save-keys">{followUp.performance.keys}</kbd>}
    >
      <Fields>
        <S.Checks
          name="obligations"
          label={words.settle.which}
          options={offered.map(({ promised, open }) => ({ value: promised.obligation.id, label: words.settle.option(promiseName(promised), yuan(open)) }))}
          hint={<InAll offered={offered} />}
          stacked
        />
        <S.Day name="on" label={words.settle.on} required lean="past" span={7} autoFocus />
        <S.Suggest name="how" label={words.settle.how} suggestions={followUp.performance.ways} span={5} />
        <S.Text name="by" label={words.settle.by} hint={words.settle.byHint} />
      </Fields>
    </CaseForm>
  );
}

function InAll({ offered }: { offered: readonly Settleable[] }) {
  const chosen = (useWatch<Values, 'obligations'>({ name: 'obligations' }) ?? []) as string[];
  const sum = offered.reduce((all, { promised, open }) => (chosen.includes(promised.obligation.id) ? all + open : all), 0);
  return <span role="status">{sum > 0 && words.settle.inAll(yuan(sum))}</span>;
}

/** One receipt for each payment, to be printed now or later. */
function Receipts({ paid, onDone }: { paid: readonly Performance[]; onDone(): void }) {
  const { file } = useOpenCase();
  const { today } = useHouse();
  const creditors = (id: string) => partyNames(file, file.agreements.flatMap(({ obligations }) => obligations).find((o) => o.id === id)?.creditors ?? []);
  return (
    <div className="receipts">
      <Note>{settleable(file, today).length === 0 ? words.settle.done : words.settle.doneFor}</Note>
      <ul>
        {paid.map(({ id, obligation, amount }, i) => (
          <li key={id}>
            <Button kind={i === 0 ? 'main' : 'plain'} autoFocus={i === 0} onClick={() => go(routeToPaper(file.id, 'L6G', id))}>
              {words.receiptFor(creditors(obligation), yuan(amount ?? 0))}
            </Button>
          </li>
        ))}
      </ul>
      <Button kind="quiet" onClick={onDone}>
        {words.settle.close}
      </Button>
    </div>
  );
}
