// Cases set aside: brought back with one button; after their 90 days a person may clear them, asked twice.
import { useState } from 'react';
import type { AppError } from '../../../main/contract/errors';
import type { SetAside } from '../../../main/contract/shapes';
import { call } from '../../api';
import { settings as words } from '../../strings/settings';
import { useCall } from '../../use-call';
import { Button } from '../../ui/button';
import { useConfirm } from '../../ui/confirm';
import { useKit } from '../../ui/kit-context';
import { ErrorPanel } from '../../ui/panels';
import { whenShown } from '../../ui/when';

const own = words.data;

export function TrashTable() {
  const trash = useCall('cases.trash', {}, ['case-saved']);
  const [failure, setFailure] = useState<AppError | null>(null);
  const { say } = useKit();
  const confirm = useConfirm();
  const bringBack = async ({ id, title }: SetAside) => {
    const done = await call('cases.bringBack', { id });
    setFailure(done.ok ? null : done.error);
    if (done.ok) say(own.caseBack(title));
    trash.again();
  };
  const clear = async ({ id, title, number }: SetAside) => {
    if (!(await confirm({ title: own.clearTitle(`${title} ${number}`.trim()), children: own.clearWords, yes: own.clearOn }))) return;
    if (!(await confirm({ title: own.clearSure, children: own.clearSureWords, yes: own.clearYes }))) return;
    const done = await call('cases.clear', { id });
    setFailure(done.ok ? null : done.error);
    if (done.ok) say(own.caseCleared(title));
    trash.again();
  };
  const items = trash.value?.items ?? [];
  return (
    <>
      {(failure ?? trash.error) && <ErrorPanel error={(failure ?? trash.error) as AppError} />}
      {trash.value !== null && items.length === 0 && <p>{own.trashEmpty}</p>}
      {items.length > 0 && (
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">{own.trashTitle}</th>
              <th scope="col">{own.trashWhen}</th>
              <th scope="col">{own.trashWho}</th>
              <th scope="col">{own.trashWhy}</th>
              <th scope="col">{own.trashLeft}</th>
              <th scope="col">
                <span className="visually-hidden">{own.bringCaseBack}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.id}>
                <th scope="row">
                  {item.title} {item.number}
                </th>
                <td>{whenShown(item.at)}</td>
                <td>{item.by}</td>
                <td>{item.reason}</td>
                <td className="nowrap">{item.daysLeft === 0 ? own.mayBeCleared : own.daysLeft(item.daysLeft)}</td>
                <td>
                  <Button label={`${own.bringCaseBack}${item.title}`} onClick={() => void bringBack(item)}>
                    {own.bringCaseBack}
                  </Button>
                  {item.daysLeft === 0 && (
                    <Button kind="quiet" label={`${own.clear}${item.title}`} onClick={() => void clear(item)}>
                      {own.clear}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
