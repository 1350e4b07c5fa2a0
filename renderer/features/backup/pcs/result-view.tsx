// What taking a package in has done, and what is left to do.
import type { MergeResult } from '../../../../main/contract/exchange-shapes';
import { pcs } from '../../../strings/pcs';
import { Button } from '../../../ui/button';
import { Note } from '../../../ui/panels';

const words = pcs.result;

export function ResultView({ result, onBack }: { result: MergeResult; onBack(): void }) {
  const { added, updated, decided, open, failed, sameNumbers } = result;
  const changed = added + updated + decided > 0;
  return (
    <div className="pcs" role="status">
      <Note tone={failed.length > 0 ? 'soon' : 'good'} title={words.done}>
        <p>{changed ? words.counts(added, updated, decided) : pcs.plan.nothing}</p>
        {open.length > 0 && <p>{words.open(open.length)}</p>}
        {changed && <p>{words.next}</p>}
      </Note>
      {failed.length > 0 && (
        <Note tone="now" title={words.failed(failed.length)}>
          {failed.map(({ row, say }) => (
            <p key={row.theirs}>{`${row.title}：${say}`}</p>
          ))}
        </Note>
      )}
      {sameNumbers.map(({ number, cases }) => (
        <Note key={number} tone="now">
          {words.sameNumber(number, cases.join('、'))}
        </Note>
      ))}
      <div className="form-buttons">
        <Button onClick={onBack} autoFocus>
          {pcs.back}
        </Button>
      </div>
    </div>
  );
}
