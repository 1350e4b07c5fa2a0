// Where the window starts.
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { PageBoundary } from './frame/page-boundary';
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
    <PageBoundary>
      <App />
    </PageBoundary>,
  );
}
