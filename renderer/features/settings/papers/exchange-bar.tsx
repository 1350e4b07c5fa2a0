// The room's forms to a file and from one, and all of them back to the official text. What an import changes is shown before it is taken.
import { useState } from 'react';
import type { AppError } from '../../../../main/contract/errors';
import { changeIsAbout, changesBetween } from '../../../../main/domain/form-changes';
import type { PaperSettings } from '../../../../main/domain/settings';
import { formTextOf } from '../../../../main/reference/form-texts';
import { call } from '../../../api';
import { useHouse } from '../../../house';
import { formSettings as words } from '../../../strings/form-settings';
import { Button } from '../../../ui/button';
import { useConfirm } from '../../../ui/confirm';
import { useKit } from '../../../ui/kit-context';
import { ErrorPanel } from '../../../ui/panels';
import { Sheet } from '../../../ui/sheet';
import { ImportChanges } from '../import-changes';

/** `onChanged`: the settings are others now; forms on the page begin anew. */
export function ExchangeBar({ onChanged }: { onChanged(): void }) {
  const { settings, saveSettings } = useHouse();
  const confirm = useConfirm();
  const { say } = useKit();
  const [failure, setFailure] = useState<AppError | null>(null);
  const [coming, setComing] = useState<PaperSettings | null>(null);
  const { paper } = settings;
  const changed = Object.keys(paper.variants).length;

  const take = async (next: PaperSettings, done: string) => {
    const saved = await saveSettings({ ...settings, paper: next });
    setComing(null);
    setFailure(saved.ok ? null : saved.error);
    if (!saved.ok) return;
    onChanged();
    say(done);
  };
  const toFile = async () => {
    const result = await call('forms.export', {});
    setFailure(result.ok ? null : result.error);
    if (result.ok && result.value.saved) say(words.exported);
  };
  const fromFile = async () => {
    const result = await call('forms.import', {});
    setFailure(result.ok ? null : result.error);
    if (result.ok) setComing(result.value.paper);
  };
  const resetAll = async () => {
    if (await confirm({ title: words.resetAllTitle, children: words.resetAllWords(changed), yes: words.resetYes })) await take({ ...paper, variants: {} }, words.resetDone);
  };
  return (
    <>
      {failure && <ErrorPanel error={failure} />}
      <div className="exchange-buttons">
        <Button onClick={() => void toFile()}>{words.export}</Button>
        <Button onClick={() => void fromFile()}>{words.import}</Button>
        {changed > 0 && <Button onClick={() => void resetAll()}>{words.resetAll}</Button>}
      </div>
      <Sheet open={coming !== null} title={words.importTitle} onClose={() => setComing(null)} wide>
        {coming && <Changes from={paper} to={coming} onTake={() => void take(coming, words.imported)} onCancel={() => setComing(null)} />}
      </Sheet>
    </>
  );
}

function Changes({ from, to, onTake, onCancel }: { from: PaperSettings; to: PaperSettings; onTake(): void; onCancel(): void }) {
  const changes = changesBetween(from, to, formTextOf);
  return (
    <ImportChanges
      words={{ intro: words.importWords(changes.length), nothing: words.importNothing, about: words.importWhat, from: words.importFrom, to: words.importTo, yes: words.importYes, close: words.close }}
      changes={changes.map((change, i) => ({ key: String(i), about: <About change={change} />, from: change.from || words.importEmpty, to: change.to || words.importEmpty }))}
      news={changes.length > 0}
      className="ledger import-changes"
      onTake={onTake}
      onCancel={onCancel}
    />
  );
}

function About({ change }: { change: ReturnType<typeof changesBetween>[number] }) {
  return (
    <>
      {changeIsAbout(change)}
      <br />
      {change.what}
    </>
  );
}
