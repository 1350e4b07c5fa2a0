// What stands beside every field for words, given once by the app: whether they can be printed. The kit does not know how that is told.
import { createContext, type ReactNode } from 'react';

export interface TextCheckProps {
  /** Path of the text in the surrounding form. */
  name: string;
  /** What the field is called. */
  label: string;
}

/** null: nothing is checked, e.g. before a data folder is open. */
export const TextCheckContext = createContext<((field: TextCheckProps) => ReactNode) | null>(null);
