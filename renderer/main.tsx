// Where the window starts.
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { PageBoundary } from './frame/page-boundary';
import { Rescue } from './frame/rescue';
import { setUpSchemas } from './plain-errors';
import './ui/tokens.css';
import './ui/fonts.css';
import './ui/button.css';
import './ui/ledger.css';
import './ui/field.css';
import './ui/form-frame.css';
import './ui/panels.css';

setUpSchemas();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <PageBoundary instead={(code) => <Rescue code={code} />}>
      <App />
    </PageBoundary>,
  );
}
