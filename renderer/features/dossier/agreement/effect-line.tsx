// From which day the agreement will hold, or what it still waits for, worked out of what is ticked.
import { CheckCircleFilled, ClockCircleOutlined } from '@ant-design/icons';
import { useWatch } from 'react-hook-form';
import { effectOf, type Agreement } from '../../../../main/domain/agreement';
import { dayInChinese } from '../../../../main/domain/day';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { agreement as words } from '../../../strings/dossier-agreement';
import { missingInWords } from './people';
import { signsOf, type SignRow } from './signing-values';

export function EffectLine({ agreement }: { agreement: Agreement }) {
  const { file } = useOpenCase();
  const rows = (useWatch({ name: 'rows' }) ?? []) as SignRow[];
  const { on, missing } = effectOf({ ...agreement, signs: signsOf(rows) }, file.parties);
  return (
    <div className={on === null ? 'sign-effect' : 'sign-effect whole'} role="status">
      {on === null ? <ClockCircleOutlined aria-hidden /> : <CheckCircleFilled aria-hidden />}
      <div>
        <p className="sign-effect-says">{on === null ? words.sign.willNot : words.sign.willHold(dayInChinese(on))}</p>
        {on === null && <p>{words.view.missing(missingInWords(missing, file).join('、'))}</p>}
      </div>
    </div>
  );
}
