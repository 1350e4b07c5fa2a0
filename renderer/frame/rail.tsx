// The rail on the left: the rooms of the program, as words with signs, with what waits in them.
import { CalendarOutlined, FolderOpenOutlined, FormOutlined, PhoneOutlined, QuestionCircleOutlined, ScheduleOutlined, SettingOutlined, UsbOutlined } from '@ant-design/icons';
import type { ComponentType } from 'react';
import { backupIsDue } from '../backup-age';
import { useDue } from '../due';
import { useHouse } from '../house';
import { firstRouteOf, hashOf, PAGES, type PageName } from '../route';
import { frame } from '../strings/frame';
import { TitleSlip } from '../ui/title-slip';

const SIGNS: Record<PageName, ComponentType<{ 'aria-hidden'?: boolean }>> = {
  today: CalendarOutlined,
  intake: FormOutlined,
  cases: FolderOpenOutlined,
  calendar: ScheduleOutlined,
  'follow-up': PhoneOutlined,
  backup: UsbOutlined,
  settings: SettingOutlined,
  help: QuestionCircleOutlined,
};

interface Count {
  shown: string;
  said: string;
  urgent: boolean;
}

export function Rail({ at, pages }: { at: PageName; pages: readonly PageName[] }) {
  const counts = useCounts();
  return (
    <nav className="rail" aria-label={frame.rail}>
      <TitleSlip />
      <ul>
        {pages.map((page) => {
          const Sign = SIGNS[page];
          const count = counts[page];
          return (
            <li key={page}>
              <a href={hashOf(firstRouteOf(page))} aria-current={page === at ? 'page' : undefined} aria-keyshortcuts={frame.altKey(PAGES.indexOf(page) + 1)} title={frame.altKey(PAGES.indexOf(page) + 1)}>
                <Sign aria-hidden />
                <span>{frame.pages[page]}</span>
                {count && (
                  <>
                    <b className={count.urgent ? 'rail-count urgent' : 'rail-count'} aria-hidden>
                      {count.shown}
                    </b>
                    <span className="visually-hidden">，{count.said}</span>
                  </>
                )}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function useCounts(): Partial<Record<PageName, Count>> {
  const { cases, lastBackup, settings, today } = useHouse();
  const { wanted, late, followUp } = useDue();
  return {
    ...(wanted > 0 && { today: { shown: String(wanted), said: frame.count.urgent(wanted), urgent: late } }),
    ...(followUp > 0 && { 'follow-up': { shown: String(followUp), said: frame.count.followUp(followUp), urgent: false } }),
    ...(cases > 0 && { cases: { shown: String(cases), said: frame.count.cases(cases), urgent: false } }),
    ...(cases > 0 && backupIsDue(lastBackup?.at ?? null, settings.backupEveryDays, today) && { backup: { shown: '!', said: frame.count.backupDue, urgent: true } }),
  };
}
