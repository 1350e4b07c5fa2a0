// What a file would change, line by line, before it is taken: forms from another PC, holidays of a year.
import type { ReactNode } from 'react';
import { Button } from '../../ui/button';

interface Words {
  /** Above the table. */
  intro: string;
  /** Instead of it, where the file changes nothing. */
  nothing: string;
  about: string;
  from: string;
  to: string;
  yes: string;
  close: string;
}

export interface ImportChange {
  key: string;
  about: ReactNode;
  from: string;
  to: string;
}

interface Props {
  words: Words;
  changes: readonly ImportChange[];
  /** False when there is nothing to take. */
  news: boolean;
  className?: string;
  onTake(): void;
  onCancel(): void;
}

export function ImportChanges({ words, changes, news, className = 'ledger', onTake, onCancel }: Props) {
  if (!news) {
    return (
      <>
        <p className="sheet-hint">{words.nothing}</p>
        <Button autoFocus onClick={onCancel}>
          {words.close}
        </Button>
      </>
    );
  }
  return (
    <>
      <p className="sheet-hint">{words.intro}</p>
      <table className={className}>
        <thead>
          <tr>
            <th scope="col">{words.about}</th>
            <th scope="col">{words.from}</th>
            <th scope="col">{words.to}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ key, about, from, to }) => (
            <tr key={key}>
              <th scope="row">{about}</th>
              <td>{from}</td>
              <td>{to}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="confirm-buttons">
        <Button onClick={onCancel}>{words.close}</Button>
        <Button kind="now" onClick={onTake}>
          {words.yes}
        </Button>
      </div>
    </>
  );
}
