// Beside a field for words, at once: which of its characters cannot be printed, and the way to write them otherwise.
import { InfoCircleOutlined } from '@ant-design/icons';
import { lazy, Suspense, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { printCheck as words } from '../../strings/print-check';
import type { TextCheckProps } from '../../ui/text-check';
import { useCaseIfOpen } from '../case-file/case-context';
import { placesIn, useUnprintable, type Unprintable } from './unprintable';
import './print-check.css';

// Rarely needed: not loaded with the program.
const ReplaceSheet = lazy(async () => ({ default: (await import('../described-characters/replace-sheet')).ReplaceSheet }));

export function TextPrintCheck({ name, label }: TextCheckProps) {
  const value: unknown = useWatch({ name });
  const text = typeof value === 'string' ? value : '';
  const found = useUnprintable(text);
  const [replacing, setReplacing] = useState<Unprintable | null>(null);
  const { setValue, setFocus } = useFormContext();
  const write = (character: string, instead: string) => setValue(name, text.replaceAll(character, instead), { shouldDirty: true, shouldTouch: true, shouldValidate: true });
  const plain = found.filter(({ privateUse }) => !privateUse).map(({ character }) => character);
  const own = found.filter(({ privateUse }) => privateUse);
  return (
    <>
      <div role="status" className="print-check">
        {plain.length > 0 && (
          <p>
            <InfoCircleOutlined aria-hidden /> {words.cannot(plain)}
          </p>
        )}
        {own.length > 0 && (
          <p>
            <InfoCircleOutlined aria-hidden /> {words.privateUse(own.flatMap(({ character }) => placesIn(text, character)))}
          </p>
        )}
      </div>
      {found.length > 0 && (
        <p className="print-check-buttons">
          {found.map((one) => (
            <Replacing key={one.character} one={one} place={placesIn(text, one.character)[0] ?? 1} onOpen={() => setReplacing(one)} onWrite={(instead) => write(one.character, instead)} />
          ))}
        </p>
      )}
      {replacing && (
        <Suspense fallback={null}>
          <ReplaceSheet
            character={replacing}
            label={label}
            text={text}
            onWrite={(instead) => write(replacing.character, instead)}
            onClose={() => {
              setReplacing(null);
              // The button that opened it may be gone with what it spoke of.
              setTimeout(() => setFocus(name));
            }}
          />
        </Suspense>
      )}
    </>
  );
}

interface ReplacingProps {
  one: Unprintable;
  place: number;
  onOpen(): void;
  onWrite(instead: string): void;
}

/** The buttons for one character: as this case has written it before, or the sheet. */
function Replacing({ one: { character, privateUse }, place, onOpen, onWrite }: ReplacingProps) {
  const before = useCaseIfOpen()?.file.describedCharacters.find((known) => known.character === character);
  return (
    <>
      {before && (
        <button type="button" className="text-button" onClick={() => onWrite(before.written)}>
          {words.likeBefore(before.written)}
        </button>
      )}
      <button type="button" className="text-button" onClick={onOpen}>
        {privateUse ? words.replacePrivate(place) : words.replace(character)}
      </button>
    </>
  );
}
