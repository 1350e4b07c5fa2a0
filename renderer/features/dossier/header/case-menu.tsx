// 更多: what concerns the case as a whole and is seldom wanted.
import { EllipsisOutlined } from '@ant-design/icons';
import { z } from 'zod';
import type { CaseFile } from '../../../../main/domain/case';
import { requiredLine } from '../../../../main/domain/text';
import { call } from '../../../api';
import { DRAFT_KEYS } from '../../../draft-keys';
import { DRAFTS } from '../../../drafts';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { firstRouteOf, go } from '../../../route';
import { dossier as words } from '../../../strings/dossier';
import { course as courseWords } from '../../../strings/dossier-course';
import { lateEntry } from '../../../strings/late-entry';
import { fieldsOf } from '../../../ui/fields-of';
import { Fields, FormFrame } from '../../../ui/form-frame';
import { useKit } from '../../../ui/kit-context';
import { Sheet } from '../../../ui/sheet';
import { useCaseRoute } from '../use-case-route';
import { ActionMenu } from './action-menu';

const SET_ASIDE = 'set-aside';

export function CaseMenu({ file }: { file: CaseFile }) {
  const { query, open, close, toTab } = useCaseRoute();
  const at = (action: string) => () => toTab('course', { do: action });
  const items = [
    ...(file.closing ? [{ key: 'reopen', label: words.reopen, run: at('reopen') }] : []),
    ...(file.archive ? [] : [{ key: 'grade', label: courseWords.actions.grade, run: at('grade') }]),
    ...(file.closing || file.archive ? [] : [{ key: 'late-entry', label: lateEntry.menu, run: at('late-entry') }]),
    { key: 'external', label: courseWords.actions.external, run: at('external') },
    { key: SET_ASIDE, label: words.setAsideMenu, run: () => open(SET_ASIDE) },
  ];
  return (
    <>
      <ActionMenu items={items} kind="quiet">
        <EllipsisOutlined aria-hidden /> {words.menu}
      </ActionMenu>
      <Sheet open={query['do'] === SET_ASIDE} title={words.setAside} onClose={close}>
        <SetAsideForm file={file} onCancel={close} />
      </Sheet>
    </>
  );
}

const AsideForm = z.object({ reason: requiredLine(words.setAsideReasonWanted) });
const A = fieldsOf<z.input<typeof AsideForm>>();

function SetAsideForm({ file, onCancel }: { file: CaseFile; onCancel(): void }) {
  const { again } = useOpenCase();
  const { say } = useKit();
  return (
    <FormFrame
      schema={AsideForm}
      initial={{ reason: '' }}
      draft={{ store: DRAFTS, key: DRAFT_KEYS.inCase(file.id, SET_ASIDE, 'all') }}
      onSave={({ reason }) => call('cases.setAside', { id: file.id, revision: file.revision, reason })}
      onSaved={() => {
        say(words.setAsideDone);
        go(firstRouteOf('cases'), { replace: true });
      }}
      onCancel={onCancel}
      onReload={() => void again()}
      saveWords={words.setAsideYes}
      now
    >
      <p className="sheet-hint">{words.setAsideWords}</p>
      <Fields>
        <A.Text name="reason" label={words.setAsideReason} hint={words.setAsideReasonHint} required autoFocus />
      </Fields>
    </FormFrame>
  );
}
