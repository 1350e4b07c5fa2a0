// The printer to offer in the system's print window. Not there where the PC has none or one: there is nothing to choose.
import { useId } from 'react';
import { papers as words } from '../../../strings/dossier-papers';
import type { Printers } from './use-printers';

export function PrinterChoice({ printers: { list, printer, gone, choose } }: { printers: Printers }) {
  const id = useId();
  if (list.length < 2 && !gone) return null;
  return (
    <div className="paper-printer">
      {list.length > 1 && (
        <label className="paper-copies" htmlFor={id}>
          {words.printer}
          <select id={id} value={printer} onChange={(event) => choose(event.target.value)}>
            <option value="">{words.printerDefault}</option>
            {list.map(({ name, shown }) => (
              <option key={name} value={name}>
                {shown}
              </option>
            ))}
          </select>
        </label>
      )}
      {gone && <p role="status">{words.printerGone}</p>}
    </div>
  );
}
