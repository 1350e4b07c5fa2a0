// First set-up and trouble have no rail: the cover of the book stands on the left, the page beside it.
import type { ReactNode } from 'react';
import { TitleSlip } from '../../ui/title-slip';
import './setup.css';

export function CoverLayout({ children, corner }: { children: ReactNode; corner?: ReactNode }) {
  return (
    <div className="cover-layout">
      <div className="cover">
        <TitleSlip />
      </div>
      <main className="cover-page">
        {corner !== undefined && <div className="cover-corner">{corner}</div>}
        {children}
      </main>
    </div>
  );
}
