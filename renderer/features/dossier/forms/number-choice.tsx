// Which number a case gets at 受理: the next one, one that was kept back for an empty form, or another that stands on paper.
import { useWatch } from 'react-hook-form';
import { isDay, shortDayInChinese, yearOf } from '../../../../main/domain/day';
import { isOpen, numberText } from '../../../../main/domain/numbering';
import { useHouse } from '../../../house';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { forms } from '../../../strings/dossier-forms';
import { useCall } from '../../../use-call';
import { CheckField, ChoiceField } from '../../../ui/choice-fields';
import { Fields } from '../../../ui/form-frame';
import { NumberField } from '../../../ui/text-fields';
import { serialWanted, type NumberWanted } from './number-wanted';

const words = forms.accept;

export function NumberChoice() {
  const { settings } = useHouse();
  const { file } = useOpenCase();
  const on: unknown = useWatch({ name: 'on' });
  const wanted = useWatch() as Partial<NumberWanted>;
  const year = typeof on === 'string' && isDay(on) ? yearOf(on) : null;
  const next = useCall('cases.nextNumber', year === null ? null : { year }, ['case-saved']);
  const kept = useCall('numbers.reserved', {}, ['case-saved']);
  if (year === null) return null;
  const open = (kept.value?.numbers ?? []).filter((number) => number.year === year && isOpen(number));
  const serial = serialWanted(wanted, year);
  // A number once given stays with its case; one kept back is printed already, as it is.
  const text = file.number?.text ?? (serial === null ? (next.value?.text ?? '') : (open.find((number) => number.serial === serial)?.text ?? numberText(settings.numbering, year, serial)));
  const options = [{ value: '', label: words.nextNumber }, ...open.map(({ serial: one, on: day }) => ({ value: `${year}-${one}`, label: String(one).padStart(3, '0'), hint: words.keptOn(shortDayInChinese(day)) }))];
  return (
    <>
      <div className="number-preview" role="status">
        <span>{words.number}</span>
        <b>{text}</b>
      </div>
      <p className="sheet-hint">{words.numberHint}</p>
      {file.number === null && (
        <Fields>
          {open.length > 0 && wanted.ownSerial !== true && <ChoiceField name="kept" label={words.kept} hint={file.lateEntry ? words.keptLate : words.keptHint} options={options} />}
          <CheckField name="ownSerial" label={words.ownSerial} />
          {wanted.ownSerial === true && <NumberField name="serial" label={words.serial} hint={words.serialHint(year)} low={1} high={999_999} span={4} />}
        </Fields>
      )}
    </>
  );
}
