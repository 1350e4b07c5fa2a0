// A fault in a page stays in that page: it says what happened, and the rail beside it keeps working.
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { kit } from '../strings/kit';
import { Button } from '../ui/button';
import '../ui/panels.css';

interface Props {
  children: ReactNode;
  /** What stands in for everything, where there is no rail beside the page to go on by. */
  instead?: (code: string) => ReactNode;
}

interface State {
  code: string | null;
}

export class PageBoundary extends Component<Props, State> {
  override state: State = { code: null };

  static getDerivedStateFromError(fault: unknown): State {
    return { code: codeOf(fault) };
  }

  override componentDidCatch(fault: unknown, _info: ErrorInfo): void {
    // A module of another build can be missing after an update under a running window: once, a fresh start mends it.
    if (fault instanceof TypeError && /dynamically imported module/.test(fault.message) && sessionStorage.getItem('reloaded') === null) {
      sessionStorage.setItem('reloaded', 'yes');
      window.location.reload();
    }
  }

  override render(): ReactNode {
    const { code } = this.state;
    if (code === null) return this.props.children;
    if (this.props.instead) return this.props.instead(code);
    const { title, what, safe, next, reopen } = kit.pageBroken;
    return (
      <div className="page" role="alert">
        <h1>{title}</h1>
        <div className="error-panel">
          <div>
            <p className="error-what">{what}</p>
            <p>{safe}</p>
            <p>{next}</p>
            <p>{kit.pageBroken.code(code)}</p>
            <div className="error-buttons">
              <Button kind="main" onClick={() => this.setState({ code: null })}>
                {reopen}
              </Button>
            </div>
          </div>
        </div>
      </div>
    );
  }
}

/** Five letters and digits that stay the same for the same fault, to be read out over a telephone. */
export function codeOf(fault: unknown): string {
  const text = fault instanceof Error ? `${fault.name}:${fault.message}` : String(fault);
  let sum = 0;
  for (const c of text) sum = (Math.imul(sum, 31) + (c.codePointAt(0) ?? 0)) >>> 0;
  return `P${(sum % 36 ** 4).toString(36).toUpperCase().padStart(4, '0')}`;
}
