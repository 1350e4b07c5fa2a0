// Putting scans in order and into other places: by keys, by buttons, by dragging a card onto another.
import { useState } from 'react';
import type { AppError, Result } from '../../../../main/contract/errors';
import { scansIn, type Scan } from '../../../../main/domain/scan';
import { useMakeMove, useOpenCase } from '../../../journeys/case-file/case-context';
import { dossier } from '../../../strings/dossier';
import { useKit } from '../../../ui/kit-context';
import { putBefore, stepped, type Slot } from './slots';

export interface Arranging {
  failure: AppError | null;
  /** One place earlier or later among those beside it. */
  step(scan: Scan, slot: Slot, by: -1 | 1): void;
  /** A card was dropped: into a place, before another scan of it or at its end. */
  drop(id: string, slot: Slot, before: string | null): void;
}

export function useArranging(): Arranging {
  const { file } = useOpenCase();
  const { say } = useKit();
  const makeMove = useMakeMove();
  const [failure, setFailure] = useState<AppError | null>(null);
  const done = (result: Result<unknown>) => {
    setFailure(result.ok ? null : result.error);
    if (result.ok) say(dossier.saved);
  };
  const order = async (section: Slot['section'], scans: string[]) => done(await makeMove('order-scans', { section, scans }));
  return {
    failure,
    step(scan, slot, by) {
      const ids = stepped(scansIn(file.scans, slot.section), slot.scans, scan.id, by);
      if (ids) void order(slot.section, ids);
    },
    drop(id, slot, before) {
      const scan = file.scans.find((one) => one.id === id);
      if (!scan || before === id) return;
      if (slot.scans.includes(scan)) {
        const ids = scansIn(file.scans, slot.section).map((one) => one.id);
        const next = putBefore(ids, id, before);
        if (next.join() !== ids.join()) void order(slot.section, next);
      } else {
        void makeMove('change-scan', { scan: id, title: scan.title, section: slot.section, subject: slot.subject }).then(done);
      }
    },
  };
}

/** What a dragged card carries: its own kind, so that nothing from elsewhere is taken for one. */
export const CARD = 'application/x-heshibu-scan';
