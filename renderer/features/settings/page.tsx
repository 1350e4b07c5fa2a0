// 设置: who are we? One section at a time, each saved by itself.
import { useEffect, useRef, type ComponentType } from 'react';
import { hashOf, type Route } from '../../route';
import { SECTIONS, settings as words, type SettingsSection } from '../../strings/settings';
import { PageFrame } from '../../ui/page-frame';
import { CategoriesSection } from './categories-section';
import { ClocksSection } from './clocks/section';
import { CommitteeSection } from './committee-section';
import { DataSection } from './data-section';
import { DisplaySection } from './display-section';
import { HolidaysSection } from './holidays/section';
import { MarketsSection } from './markets/section';
import { NumberingSection } from './numbering-section';
import { PapersSection } from './papers/section';
import { RoomsSection } from './rooms-section';
import { StaffSection } from './staff-section';
import { UsageSection } from './usage/section';
import { VillagesSection } from './villages-section';
import './settings.css';

const PARTS: Record<SettingsSection, ComponentType> = {
  committee: CommitteeSection,
  rooms: RoomsSection,
  staff: StaffSection,
  numbering: NumberingSection,
  clocks: ClocksSection,
  villages: VillagesSection,
  papers: PapersSection,
  categories: CategoriesSection,
  holidays: HolidaysSection,
  markets: MarketsSection,
  display: DisplaySection,
  data: DataSection,
  usage: UsageSection,
};

export function SettingsPage({ route }: { route: Route & { page: 'settings' } }) {
  const section = SECTIONS.find((name) => name === route.section) ?? 'committee';
  const Part = PARTS[section];
  const heading = useRef<HTMLHeadingElement>(null);
  const opened = useRef(section);
  useEffect(() => {
    if (opened.current !== section) heading.current?.focus({ preventScroll: true });
    opened.current = section;
  }, [section]);
  return (
    <PageFrame title={words.title} wide>
      <div className="settings">
        <nav aria-label={words.list}>
          <ul className="settings-list">
            {SECTIONS.map((name) => (
              <li key={name}>
                <a href={hashOf({ page: 'settings', section: name, query: {} })} aria-current={name === section ? 'true' : undefined}>
                  {words.sections[name]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="settings-part">
          <h2 ref={heading} tabIndex={-1}>
            {words.sections[section]}
          </h2>
          <Part key={section} />
        </div>
      </div>
    </PageFrame>
  );
}
