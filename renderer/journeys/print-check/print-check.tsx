// Beside a field, at once: which of its characters cannot be printed. It goes where a field's hint goes, so that the field is
// described by it.
import { InfoCircleOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { printCheck as words } from '../../strings/print-check';
import { useUnprintable } from './unprintable';
import './print-check.css';

interface Props {
  /** Path of the text in the form. */
  name: string;
  /** The field's own hint. */
  children?: ReactNode;
}

export function PrintCheck({ name, children }: Props) {
  const value: unknown = useWatch({ name });
  const found = useUnprintable(typeof value === 'string' ? value : '');
  const plain = found.filter(({ privateUse }) => !privateUse).map(({ character }) => character);
  const own = found.filter(({ privateUse }) => privateUse);
  return (
    <>
      {children}
      <span role="status">
        {plain.length > 0 && (
          <span className="print-check">
            <InfoCircleOutlined aria-hidden /> {words.cannot(plain)}
          </span>
        )}
        {own.length > 0 && (
          <span className="print-check">
            <InfoCircleOutlined aria-hidden /> {words.privateUse(own.length)}
          </span>
        )}
      </span>
    </>
  );
}
