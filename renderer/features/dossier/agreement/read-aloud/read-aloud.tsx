// 宣读: the agreement fills the window and is read out part by part. Who is there, the parts, what is noted at the end.
import type { Agreement } from '../../../../../main/domain/agreement';
import { useOpenCase } from '../../../../journeys/case-file/case-context';
import { readAloud as words } from '../../../../strings/read-aloud';
import { FullWindow } from '../../../../ui/full-window';
import { Loading } from '../../../../ui/panels';
import { EndPage } from './end-page';
import { PartsPage } from './parts-page';
import { StartPage } from './start-page';
import { goToPart } from './steps';
import { useLetterSize } from './use-letter-size';
import { useReading, wordsMark } from './use-reading';
import './read-aloud.css';

interface Props {
  agreement: Agreement;
  onClose(): void;
  /** After the reading is stored: on to who signed. */
  onDone(): void;
}

export function ReadAloud({ agreement, onClose, onDone }: Props) {
  return (
    <FullWindow open name={words.title} onClose={onClose}>
      <Reading key={wordsMark(agreement)} agreement={agreement} onClose={onClose} onDone={onDone} />
    </FullWindow>
  );
}

function Reading({ agreement, onClose, onDone }: Props) {
  const { file } = useOpenCase();
  const reading = useReading(agreement);
  const letters = useLetterSize();
  if (reading === null) return <Loading />;
  const { state, parts, change } = reading;
  const goTo = (at: number) => change(goToPart(state, at, parts));
  if (state.at === -1) return <StartPage file={file} reading={reading} onClose={onClose} />;
  if (state.at < parts.length) return <PartsPage file={file} reading={reading} letters={letters} onClose={onClose} />;
  return <EndPage agreement={agreement} reading={reading} onGo={goTo} onClose={onClose} onDone={() => void reading.drop().then(onDone)} />;
}
