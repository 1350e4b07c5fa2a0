// The frame around every page: skip link, rail, top bar, the page in its boundary, the finder, the keys.
import { Suspense, useRef, useState, type ComponentType } from 'react';
import { PAGE_TABLE, pagesThere } from '../pages';
import { railEntryOf, useRoute, type Route } from '../route';
import { frame } from '../strings/frame';
import { Loading } from '../ui/panels';
import { AwaitingBanner } from './awaiting-banner';
import { Finder } from './finder';
import { PageBoundary } from './page-boundary';
import { Rail } from './rail';
import { ReadyMark } from './ready-mark';
import { useShortcuts } from './shortcuts';
import { TopBar } from './top-bar';
import './frame.css';

export function Frame() {
  const asked = useRoute();
  const pages = pagesThere();
  // A page that this build does not have leads home, as an unknown address does.
  const route: Route = PAGE_TABLE[asked.page] ? asked : { page: 'today', query: {} };
  const [finding, setFinding] = useState(false);
  useShortcuts({ route, pages, find: () => setFinding(true) });
  const main = useRef<HTMLElement>(null);
  const Page = PAGE_TABLE[route.page] as ComponentType<{ route: Route }>;
  const place = route.page === 'case' ? `case-${route.id}` : route.page;
  return (
    <div className="frame">
      <a
        className="skip-link"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.querySelector<HTMLElement>('h1')?.focus();
        }}
      >
        {frame.skip}
      </a>
      <Rail at={railEntryOf(route)} pages={pages} />
      <div className="top-box">
        <TopBar onFind={() => setFinding(true)} />
      </div>
      <main ref={main} className="frame-main" key={place}>
        <AwaitingBanner />
        <PageBoundary>
          <Suspense fallback={<Loading />}>
            <Page route={route} />
            <ReadyMark name={route.page} />
          </Suspense>
        </PageBoundary>
      </main>
      <Finder open={finding} onClose={() => setFinding(false)} pages={pages} />
    </div>
  );
}
