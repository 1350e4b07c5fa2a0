// 案卷: one case. Its head is the same on every tab; each tab has its folder and knows only the case around it.
import { lazy, Suspense, type ComponentType } from 'react';
import { titleOf, type CaseFile } from '../../../main/domain/case';
import { CaseProvider } from '../../journeys/case-file/case-context';
import { useCase, type DoneHere } from '../../journeys/case-file/use-case';
import type { CaseTab, Route } from '../../route';
import { dossier as words } from '../../strings/dossier';
import { PageFrame } from '../../ui/page-frame';
import { Loading } from '../../ui/panels';
import { UnreadableCase } from './damaged-case';
import { CaseHeader } from './header/case-header';
import { CaseMenu } from './header/case-menu';
import { UndoButton } from './header/undo-button';
import { CaseTabs } from './tabs';

const TABS: Record<CaseTab, ComponentType> = {
  parties: lazy(async () => ({ default: (await import('./parties/tab')).PartiesTab })),
  course: lazy(async () => ({ default: (await import('./course/tab')).CourseTab })),
  agreement: lazy(async () => ({ default: (await import('./agreement/tab')).AgreementTab })),
  'follow-up': lazy(async () => ({ default: (await import('./follow-up/tab')).FollowUpTab })),
  papers: lazy(async () => ({ default: (await import('./papers/tab')).PapersTab })),
  materials: lazy(async () => ({ default: (await import('./materials/tab')).MaterialsTab })),
  dossier: lazy(async () => ({ default: (await import('./binding/tab')).BindingTab })),
  history: lazy(async () => ({ default: (await import('./history/tab')).HistoryTab })),
};

export function CasePage({ route: { id, tab } }: { route: Route & { page: 'case' } }) {
  const { file, error, again, put, done } = useCase(id);
  if (file === null) return error === null ? <Loading /> : <UnreadableCase key={id} id={id} error={error} onRetry={() => void again()} onBack={() => void again()} />;
  const Tab = TABS[tab];
  return (
    <CaseProvider key={id} file={file} again={again} put={put}>
      <PageFrame title={titleOf(file) || words.windowTitle} windowTitle={words.windowTitle} actions={<CaseActions file={file} done={done} />} wide>
        <CaseHeader file={file} />
        <CaseTabs id={id} at={tab} />
        <Suspense fallback={<Loading />}>
          <Tab />
        </Suspense>
      </PageFrame>
    </CaseProvider>
  );
}

function CaseActions({ file, done }: { file: CaseFile; done: DoneHere | null }) {
  return (
    <>
      {done && <UndoButton done={done} />}
      <CaseMenu file={file} />
    </>
  );
}
