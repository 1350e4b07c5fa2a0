// The tabs of a case: places with an address each, so they are links.
import { CASE_TABS, hashOf, type CaseTab } from '../../route';
import { dossier as words } from '../../strings/dossier';
import './tabs.css';

interface Props {
  id: string;
  at: CaseTab;
}

export function CaseTabs({ id, at }: Props) {
  return (
    <nav className="case-tabs" aria-label={words.tabsName}>
      <ul>
        {CASE_TABS.map((tab) => (
          <li key={tab}>
            <a href={hashOf({ page: 'case', id, tab, query: {} })} aria-current={tab === at ? 'page' : undefined}>
              {words.tabs[tab]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
