// Which paper is chosen, as the address says it. Opening and closing a sheet keeps the choice.
import { useMemo } from 'react';
import { go, type Query } from '../../../route';
import { useCaseRoute } from '../use-case-route';
import { agreementLine, firstChoice, type PaperLine } from './paper-lines';

/** Sheets of this tab besides what places.ts names. */
export type PaperAction = 'print-agreement' | 'print-paper' | 'hand-out' | 'archive';

export interface PaperRoute {
  chosen: PaperLine | undefined;
  /** The sheet that is open. */
  action: PaperAction | null;
  query: Query;
  choose(key: string): void;
  open(action: PaperAction): void;
  close(): void;
}

const ACTIONS: readonly string[] = ['print-agreement', 'print-paper', 'hand-out', 'archive'] satisfies PaperAction[];

export function usePaperRoute(present: readonly PaperLine[], old: readonly PaperLine[]): PaperRoute {
  const { id, query } = useCaseRoute();
  return useMemo(() => {
    const named = [...present, ...old].find(({ key }) => key === query['paper']);
    const asked = query['do'] === 'print-agreement' ? agreementLine(present, query['ref'] ?? null) : undefined;
    const chosen = asked ?? named ?? firstChoice(present) ?? old[0];
    // A choice is no step of its own in the history: 后退 leaves the case.
    const show = (next: Query) => go({ page: 'case', id, tab: 'papers', query: next }, { replace: true });
    const paper: Query = chosen === undefined ? {} : { paper: chosen.key };
    return {
      chosen,
      action: ACTIONS.includes(query['do'] ?? '') ? (query['do'] as PaperAction) : null,
      query,
      choose: (key) => show({ paper: key }),
      open: (action) => show({ ...paper, do: action }),
      close: () => show(paper),
    };
  }, [id, query, present, old]);
}
