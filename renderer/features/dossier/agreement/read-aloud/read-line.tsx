// Beside an agreement and at its signing sheet: that it was read out, when, by whom, before whom; or not yet.
import { SoundOutlined } from '@ant-design/icons';
import { effectOf, type Agreement } from '../../../../../main/domain/agreement';
import type { CaseFile } from '../../../../../main/domain/case';
import { dayInChinese } from '../../../../../main/domain/day';
import { readingProgress } from '../../../../../main/domain/reading';
import { readAloud as words } from '../../../../strings/read-aloud';
import { presentInWords } from './present';

interface Props {
  file: CaseFile;
  agreement: Agreement;
  /** Where nothing was read yet: the way to do it. Without it nothing is said then. */
  onRead?: () => void;
}

export function ReadLine({ file, agreement, onRead }: Props) {
  const { reading } = agreement;
  if (reading === null) {
    if (!onRead || effectOf(agreement, file.parties).on !== null) return null;
    return (
      <p className="read-line">
        {words.notRead}
        <button type="button" className="text-button" onClick={onRead}>
          {words.goRead}
        </button>
      </p>
    );
  }
  const { read, parts } = readingProgress(agreement, reading);
  const present = presentInWords(file, reading);
  return (
    <p className="read-line">
      <SoundOutlined aria-hidden /> {words.wasRead(dayInChinese(reading.on), reading.by)}
      {read < parts && words.wasReadPartly(parts - read)}
      {present !== '' && <span>{words.present(present)}</span>}
    </p>
  );
}
