// 一周日程表 as plain data for the worker that prints it: every day of the weeks asked for, with what is on it. It lies on the desk of
// the room, so it may say names; it is no notice for parties and no part of a dossier.
import { dayInChinese, shortDayInChinese, weekdayInChinese, type Day } from '../../domain/day';
import { LEDGER_TITLES } from '../../domain/ledger';
import type { Settings } from '../../domain/settings';
import { printedDeep } from '../typeset/printed-text';

/** Something on a day; empty where there is nothing to say. */
export interface WeekLine {
  time: string;
  what: string;
  parties: string;
  place: string;
  mediators: string[];
}

export interface WeekDay {
  day: Day;
  /** Lunar date, solar term, holiday, market: what a village says of it. */
  about: string[];
  lines: WeekLine[];
}

/** As with papers, every string is printed. */
export interface WeekWords {
  committee: string;
  count: string;
  unread: string;
  weeks: { span: string; days: { day: string; about: string; lines: WeekLine[] }[] }[];
}

export interface WeekContent {
  ledger: 'week';
  words: WeekWords;
  title: string;
  bodyFace: 'fang' | 'song';
}

/** Whole weeks, Monday first, in the order in which they are given. `count`: what there is, in words; `unread`: cases that could not be read. */
export function weekContent(weeks: readonly (readonly WeekDay[])[], count: string, unread: number, { committee, paper }: Pick<Settings, 'committee' | 'paper'>): WeekContent {
  const words: WeekWords = {
    committee: committee.name,
    count,
    unread: unread === 0 ? '' : `有${unread}件案卷打不开，当事人以目录为准。`,
    weeks: weeks.map((days) => ({
      span: `${dayInChinese(days[0]?.day ?? '1900-01-01')}至${shortDayInChinese(days.at(-1)?.day ?? '1900-01-01')}`,
      days: days.map(({ day, about, lines }) => ({ day: `${shortDayInChinese(day)} ${weekdayInChinese(day)}`, about: about.join('　'), lines })),
    })),
  };
  return printedDeep({ ledger: 'week', words, title: LEDGER_TITLES.week, bodyFace: paper.bodyFace });
}
