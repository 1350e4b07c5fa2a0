// Above and below the words being read: how far it is, who is there, the size of the letters; the two ways on.
import { Progress } from 'antd';
import { readAloud as words } from '../../../../strings/read-aloud';
import { Button } from '../../../../ui/button';

interface HeadProps {
  read: number;
  parts: number;
  present: string;
  onResize(by: 1 | -1): void;
  onClose(): void;
}

export function ReadingHead({ read, parts, present, onResize, onClose }: HeadProps) {
  return (
    <header className="reading-head">
      <div className="reading-title">
        <h2>{words.title}</h2>
        <p>{present === '' ? words.nobodyPresent : words.present(present)}</p>
      </div>
      <div className="reading-progress">
        <span aria-hidden>{words.progress(read, parts)}</span>
        <Progress percent={Math.round((read / parts) * 100)} showInfo={false} aria-label={words.progressSays(read, parts)} size={[220, 14]} />
      </div>
      <div className="reading-letters" role="group" aria-label={words.letters}>
        <Button label={words.smaller} onClick={() => onResize(-1)}>
          {words.minus}
        </Button>
        <Button label={words.larger} onClick={() => onResize(1)}>
          {words.plus}
        </Button>
      </div>
      <Button kind="quiet" onClick={onClose}>
        {words.leave}
      </Button>
    </header>
  );
}

interface FootProps {
  /** The part goes on below the edge of the window. */
  more: boolean;
  last: boolean;
  onOnward(): void;
  onBack(): void;
}

export function ReadingFoot({ more, last, onOnward, onBack }: FootProps) {
  return (
    <footer className="reading-foot">
      <Button big onClick={onBack}>
        {words.back} <kbd>{words.keyUp}</kbd>
      </Button>
      <p role="status">{more ? words.more : ''}</p>
      <Button kind={more ? 'main' : 'now'} big onClick={onOnward}>
        {more ? words.further : last ? words.last : words.next} <kbd>{words.keyDown}</kbd>
      </Button>
    </footer>
  );
}
