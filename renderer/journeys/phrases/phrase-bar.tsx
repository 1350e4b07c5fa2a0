// Sentences offered for a field of prose: one press writes one where the caret was, with the first 〔…〕 chosen to be typed over.
import { useFormContext } from 'react-hook-form';
import type { Reference } from '../../../main/contract/shapes';
import { useHouse } from '../../house';
import { phrases as words } from '../../strings/phrases';
import { useKit } from '../../ui/kit-context';
import { insertPhrase } from './insert-phrase';
import './phrases.css';

interface Props {
  /** Path of the text in the form. */
  name: string;
  /** Which sentences: those for a record, for a clause … */
  use: Reference['phrases'][number]['for'];
  /** Sentences made for this case, offered before the others. */
  made?: readonly { title: string; text: string }[];
}

export function PhraseBar({ name, use, made = [] }: Props) {
  const { reference } = useHouse();
  const { setFocus } = useFormContext();
  const { say } = useKit();
  const offered = [...made, ...reference.phrases.filter((phrase) => phrase.for === use)];
  if (offered.length === 0) return null;
  const write = (title: string, text: string) => {
    setFocus(name);
    // react-hook-form gives the focus in a task of its own; this one comes right after it.
    setTimeout(() => {
      const area = document.activeElement;
      if (!(area instanceof HTMLTextAreaElement)) return;
      insertPhrase(area, text);
      say(words.inserted(title));
    });
  };
  return (
    <div className="phrase-bar span-12" role="group" aria-label={words.name}>
      <span aria-hidden>{words.name}</span>
      {offered.map(({ title, text }) => (
        <button type="button" className="text-button" key={title} title={text} aria-label={words.insert(title)} onClick={() => write(title, text)}>
          {title}
        </button>
      ))}
    </div>
  );
}
