// 批量文书: papers of all cases in the list at once, into a folder, with progress and a cancel that leaves only whole papers.
import { FileDoneOutlined } from '@ant-design/icons';
import { useState } from 'react';
import type { AppError } from '../../../main/contract/errors';
import type { BatchReport } from '../../../main/contract/shapes';
import { MAIN_FORMS, type Form } from '../../../main/domain/paper';
import { call } from '../../api';
import { useLongWork } from '../../journeys/long-work';
import { go } from '../../route';
import { cases } from '../../strings/cases';
import { Button } from '../../ui/button';
import { ErrorPanel, Note, ProgressPanel } from '../../ui/panels';
import { Sheet } from '../../ui/sheet';
import { BATCH_GROUPS } from './batch-forms';
import type { Filter } from './filter-query';

const words = cases.batch;

interface Props {
  filter: Filter;
  /** How many cases pass it; null: not known yet. */
  total: number | null;
}

export function BatchPapers({ filter, total }: Props) {
  const [open, setOpen] = useState(false);
  const work = useLongWork(['print'], words.working);
  // While it runs the sheet stays: closing it would hide what is going on, and how to stop it.
  const close = () => !work.running && setOpen(false);
  return (
    <>
      <Button icon={<FileDoneOutlined aria-hidden />} disabled={total === null || total === 0} onClick={() => setOpen(true)}>
        {words.button}
      </Button>
      <Sheet open={open} title={words.title(total ?? 0)} onClose={close}>
        {open && <BatchForm filter={filter} work={work} />}
      </Sheet>
    </>
  );
}

function BatchForm({ filter, work }: { filter: Filter; work: ReturnType<typeof useLongWork> }) {
  const [forms, setForms] = useState<readonly Form[]>(MAIN_FORMS);
  const [failure, setFailure] = useState<AppError | null>(null);
  const [report, setReport] = useState<BatchReport | null>(null);
  const toggle = (form: Form) => setForms(forms.includes(form) ? forms.filter((f) => f !== form) : [...forms, form]);
  const start = async () => {
    setFailure(null);
    setReport(null);
    const folder = await call('folders.choose', { purpose: 'save' });
    if (!folder.ok) return setFailure(folder.error);
    const { value } = folder;
    // They changed their mind in the system's dialog.
    if (value === null) return undefined;
    const done = await work.run(() => call('batch.papers', { filter, forms: [...forms], folder: value.token }));
    return done.ok ? setReport(done.value) : setFailure(done.error);
  };
  if (work.running) return <ProgressPanel phase={work.phase} done={work.done} total={work.total} show={words.cases} cancelling={work.cancelling} onCancel={work.cancel} />;
  return (
    <div className="batch">
      <p>{words.intro}</p>
      {failure && <ErrorPanel error={failure} />}
      {report && <Outcome report={report} />}
      {BATCH_GROUPS.map(({ name, forms: own }) => (
        <fieldset key={name} className="batch-group">
          <legend>{name}</legend>
          <div className="choices">
            {own.map(({ form, title }) => (
              <label className="choice" key={form}>
                <input type="checkbox" checked={forms.includes(form)} onChange={() => toggle(form)} />
                <span>{title}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <div className="form-buttons">
        <Button kind="main" disabled={forms.length === 0} onClick={() => void start()}>
          {words.start}
        </Button>
        <span>{words.startHint}</span>
      </div>
    </div>
  );
}

function Outcome({ report: { cases: count, papers, pages, failed, cancelled } }: { report: BatchReport }) {
  return (
    <div role="status">
      <Note tone={cancelled || failed.length > 0 ? 'soon' : 'good'} title={cancelled ? words.cancelled : words.done}>
        {words.made(count, papers, pages)}
      </Note>
      {failed.length > 0 && (
        <Note tone="soon" title={words.failed(failed.length)}>
          <ul>
            {failed.map(({ caseId, number, title, say }) => (
              <li key={`${caseId} ${title}`}>
                <button type="button" className="text-button" onClick={() => go({ page: 'case', id: caseId, tab: 'papers', query: {} })}>
                  {words.which(number || caseId, title)}
                </button>
                {say}
              </li>
            ))}
          </ul>
        </Note>
      )}
    </div>
  );
}
