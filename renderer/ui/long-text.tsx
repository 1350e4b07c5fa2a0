// A long text in a list: its first lines, and the rest on demand.
import { useState } from 'react';
import { kit } from '../strings/kit';
import './long-text.css';

/** Texts up to so many characters and lines are shown whole: about four lines of a sheet. */
const SHORT = 160;
const FEW_LINES = 4;

export function LongText({ text, className = '' }: { text: string; className?: string }) {
  const [open, setOpen] = useState(false);
  const long = text.length > SHORT || text.split('\n').length > FEW_LINES;
  return (
    <div className={`long-text ${className}`}>
      <p className={long && !open ? 'long-text-words clamped' : 'long-text-words'}>{text}</p>
      {long && (
        <button type="button" className="text-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? kit.less : kit.wholeText}
        </button>
      )}
    </div>
  );
}
