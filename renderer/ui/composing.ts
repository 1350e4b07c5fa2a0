// Pinyin input: while a person is composing characters, nothing of ours may look at the text or react to a key.
import { useRef, useState, type ChangeEvent, type CompositionEvent, type KeyboardEvent as ReactKeyboardEvent } from 'react';

/** True while an input method has the keyboard. 229 is what Chromium says for keys it handed to the input method. */
export function isComposing(event: ReactKeyboardEvent | KeyboardEvent): boolean {
  const native = 'nativeEvent' in event ? event.nativeEvent : event;
  return native.isComposing || native.keyCode === 229;
}

type TextElement = HTMLInputElement | HTMLTextAreaElement;

/**
 * Props for a text input whose owner hears of a text only when it is whole: `push` is not called while characters are being
 * composed, once when they are.
 */
export function useComposedText<E extends TextElement>(value: string, push: (text: string) => void) {
  const composing = useRef(false);
  const [held, setHeld] = useState<string | null>(null);
  return {
    value: held ?? value,
    onChange: (event: ChangeEvent<E>) => {
      if (composing.current) setHeld(event.target.value);
      else push(event.target.value);
    },
    onCompositionStart: (event: CompositionEvent<E>) => {
      composing.current = true;
      setHeld(event.currentTarget.value);
    },
    // Chromium sends the last input event before this one, so the text is whole here.
    onCompositionEnd: (event: CompositionEvent<E>) => {
      composing.current = false;
      setHeld(null);
      push(event.currentTarget.value);
    },
  };
}
