// After the last word: what was read and what not, by whom and when; stored, it leads on to the signatures.
import { CheckOutlined } from '@ant-design/icons';
import { z } from 'zod';
import type { Agreement } from '../../../../../main/domain/agreement';
import { Day } from '../../../../../main/domain/day';
import { staffWith } from '../../../../../main/domain/settings';
import { Line, requiredLine } from '../../../../../main/domain/text';
import { useHouse } from '../../../../house';
import { CaseForm, moving } from '../../../../journeys/case-file/case-form';
import { useOpenCase } from '../../../../journeys/case-file/case-context';
import { readAloud as words } from '../../../../strings/read-aloud';
import { Button } from '../../../../ui/button';
import { fieldsOf } from '../../../../ui/fields-of';
import { Fields } from '../../../../ui/form-frame';
import { partName } from './part-name';
import { presentInWords } from './present';
import { firstUnread } from './steps';
import type { ReadingUnderWay } from './use-reading';

const EndForm = z.object({ on: Day, by: requiredLine(words.end.byWanted), note: Line });
const F = fieldsOf<z.input<typeof EndForm>>();

interface Props {
  agreement: Agreement;
  reading: ReadingUnderWay;
  onGo(at: number): void;
  onClose(): void;
  onDone(): void;
}

export function EndPage({ agreement, reading: { parts, state }, onGo, onClose, onDone }: Props) {
  const { file } = useOpenCase();
  const { today, settings } = useHouse();
  const left = parts.filter(({ id }) => !state.read.includes(id)).length;
  const clauses = parts.filter(({ kind }) => kind === 'clause').length;
  const present = presentInWords(file, state);
  return (
    <div className="reading-end">
      <section>
        <h2 tabIndex={-1}>{left === 0 ? words.end.whole : words.end.partly(left)}</h2>
        <p className="reading-end-words">{left === 0 ? words.end.wholeWords : words.end.partlyWords}</p>
        <p className="reading-end-words">{present === '' ? words.nobodyPresent : words.present(present)}</p>
        <ol className="reading-list">
          {parts.map((part, i) => (
            <li key={part.id}>
              {state.read.includes(part.id) ? (
                <>
                  <CheckOutlined aria-label={words.end.read} /> {partName(part, clauses)}
                </>
              ) : (
                <button type="button" className="text-button" onClick={() => onGo(i)}>
                  {words.end.goTo(partName(part, clauses))}
                </button>
              )}
            </li>
          ))}
        </ol>
      </section>
      <CaseForm
        name="reading-end"
        about={agreement.id}
        schema={EndForm}
        initialOf={() => ({ on: today, by: file.assignment.lead?.name ?? '', note: '' })}
        partOf={(now) => now.agreements.find(({ id }) => id === agreement.id)}
        save={moving('note-reading', (values: z.output<typeof EndForm>) => ({ agreement: agreement.id, reading: { ...values, read: state.read, present: state.present } }))}
        pathOf={(path) => path.replace(/^reading\./, '')}
        onDone={onDone}
        onCancel={onClose}
        saveWords={words.end.save}
        foot="inline"
        now
        extra={<Button onClick={() => onGo(Math.min(firstUnread(state, parts), parts.length - 1))}>{words.end.back}</Button>}
      >
        <Fields>
          <F.Day name="on" label={words.end.on} lean="past" span={6} autoFocus />
          <F.Suggest name="by" label={words.end.by} span={6} suggestions={staffWith(settings).map(({ name }) => name)} />
          <F.Prose name="note" label={words.end.note} hint={words.end.noteHint} rows={1} unprinted />
        </Fields>
      </CaseForm>
    </div>
  );
}
