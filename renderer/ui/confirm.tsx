// A question before something that cannot be taken back at once. Cancelling is the safe side: Esc, and where the focus starts.
import { Modal } from 'antd';
import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';
import { kit } from '../strings/kit';
import { Button } from './button';
import './sheet.css';

export interface Question {
  title: string;
  children?: ReactNode;
  /** The verb of what will be done, e.g. 删除. */
  yes?: string;
  no?: string;
}

type Ask = (question: Question) => Promise<boolean>;

const ConfirmContext = createContext<Ask>(async () => false);

/** Asks the person; true when they said yes. */
export const useConfirm = (): Ask => useContext(ConfirmContext);

export function ConfirmProvider({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<{ question: Question; answer(yes: boolean): void } | null>(null);
  const ask = useCallback<Ask>((question) => new Promise((resolve) => setAsked({ question, answer: resolve })), []);
  const answer = (yes: boolean) => {
    asked?.answer(yes);
    setAsked(null);
  };
  return (
    <ConfirmContext value={ask}>
      {children}
      <Modal open={asked !== null} title={asked?.question.title} onCancel={() => answer(false)} footer={null} closable={false} mask={{ closable: false }} destroyOnHidden width="min(34rem, 92vw)">
        {asked && (
          <>
            <div className="confirm-words">{asked.question.children}</div>
            <div className="confirm-buttons">
              <Button autoFocus onClick={() => answer(false)}>
                {asked.question.no ?? kit.confirm.no}
              </Button>
              <Button kind="now" onClick={() => answer(true)}>
                {asked.question.yes ?? kit.confirm.yes}
              </Button>
            </div>
          </>
        )}
      </Modal>
    </ConfirmContext>
  );
}
