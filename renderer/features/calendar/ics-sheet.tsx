// 存为日历文件: which days, what, and whether names go along. A file on a phone is out of the house: without names unless asked for.
import { z } from 'zod';
import { addMonths, Day } from '../../../main/domain/day';
import { call } from '../../api';
import { useHouse } from '../../house';
import { calendar } from '../../strings/calendar';
import { fieldsOf } from '../../ui/fields-of';
import { Fields, FormFrame } from '../../ui/form-frame';
import { useKit } from '../../ui/kit-context';
import { Note } from '../../ui/panels';
import { spanOf } from './span';

const words = calendar.file;

const FileForm = z
  .object({ from: Day, to: Day, what: z.enum(['sittings', 'all']), names: z.boolean() })
  .refine(({ from, to }) => to >= from, { path: ['to'], message: words.endsEarly })
  .refine(({ from, to }) => to <= addMonths(from, 12), { path: ['to'], message: words.tooLong });
const F = fieldsOf<z.input<typeof FileForm>>();
const WHATS = (['sittings', 'all'] as const).map((value) => ({ value, label: words.whats[value] }));

export function IcsSheet({ at, onDone }: { at: Day; onDone(): void }) {
  const { say } = useKit();
  const { today } = useHouse();
  const { from, to } = spanOf('list', at);
  const onSave = async (values: z.output<typeof FileForm>) => {
    const result = await call('calendar.saveIcs', values);
    if (result.ok && result.value.saved) {
      say(words.saved);
      onDone();
    }
    return result;
  };
  return (
    <FormFrame schema={FileForm} initial={{ from: at >= today ? from : today, to: at >= today ? to : addMonths(today, 1), what: 'sittings', names: false }} onSave={onSave} onCancel={onDone} saveWords={words.save}>
      <p className="cal-file-intro">{words.intro}</p>
      <Fields>
        <F.Day name="from" label={words.from} required span={6} />
        <F.Day name="to" label={words.to} required span={6} />
        <F.Choice name="what" label={words.what} options={WHATS} />
        <F.Check name="names" label={words.names} hint={words.namesHint} />
      </Fields>
      <Note>{words.privacy}</Note>
    </FormFrame>
  );
}
