// Buttons of the course: what is offered fits the stage, the rules allow it, and every button has its sheet.
import { describe, expect, it } from 'vitest';
import { STEPS } from '../../../main/domain/next-step';
import { AGENDA_KINDS } from '../../../main/domain/agenda';
import { BOUNDARY } from '../../../main/reference/samples/boundary';
import { ORAL } from '../../../main/reference/samples/oral';
import { WAGES } from '../../../main/reference/samples/wages';
import { courseActions } from '../../../renderer/features/dossier/course/course-actions';
import { TABS_OF_ACTIONS } from '../../../renderer/features/dossier/course/elsewhere';
import { COURSE_SHEETS } from '../../../renderer/features/dossier/course/sheets';
import { timelineOf } from '../../../renderer/features/dossier/course/timeline';
import { placeOfAgenda, placeOfStep } from '../../../renderer/places';
import { accepted, mustMove, mustOpen, TODAY, told, toldUntil } from '../../helpers/cases';

const offered = (file: Parameters<typeof courseActions>[0]) => {
  const { shown, more } = courseActions(file, TODAY);
  return [shown.map(({ action }) => action).join(' '), more.map(({ action }) => action).join(' ')];
};
const terminated = mustMove(accepted(WAGES), 'terminate', { termination: { on: '2026-01-20', reason: 'withdrawn', detail: '', waysToldOn: null } });
const STAGES: [string, Parameters<typeof courseActions>[0], string, string][] = [
  ['registered', mustOpen(ORAL.intake), 'inquiry evidence', 'letter report milestone grade external'],
  ['accepted', accepted(ORAL), 'record-session plan-session inquiry evidence', 'letter report extension pause milestone grade external terminate'],
  ['risky', accepted(BOUNDARY), 'record-session plan-session inquiry evidence report', 'letter extension pause milestone grade external terminate'],
  ['in force', toldUntil(BOUNDARY, 'sign'), 'inquiry evidence report', 'record-session plan-session letter milestone grade external'],
  ['owing a reply', toldUntil(WAGES, 'sign'), 'inquiry evidence', 'record-session plan-session reply letter report milestone grade external'],
  ['terminated', terminated, 'inquiry evidence', 'reply letter report milestone grade external resume'],
  ['closed', told(WAGES), 'letter', 'milestone grade external'],
  ['archived', told(BOUNDARY), '', 'external'],
];

describe('courseActions', () => {
  it.each(STAGES)('%s', (_, file, shown, more) => expect(offered(file)).toEqual([shown, more]));

  it('writes down the sitting whose day has come, and a new one while none has', () => {
    const record = (on: string) => courseActions(mustMove(accepted(ORAL), 'put-session', { item: { id: 's', on } }), TODAY).shown[0];
    expect(record(TODAY)).toEqual({ action: 'record-session', ref: 's' });
    expect(record('2026-11-24')).toEqual({ action: 'record-session' });
  });

  it('offers nothing without a sheet, and every line of the timeline is mended somewhere', () => {
    const known = new Set([...Object.keys(COURSE_SHEETS), 'resume']);
    const buttons = STAGES.flatMap(([, file]) => offered(file).join(' ').split(' ').filter(Boolean));
    expect(buttons.filter((action) => !known.has(action))).toEqual([]);
    const lines = [BOUNDARY, WAGES, ORAL].flatMap((sample) => timelineOf(told(sample)).flatMap(({ edit }) => (edit ? [edit.action] : [])));
    expect(lines.filter((action) => !known.has(action) && !(action in TABS_OF_ACTIONS))).toEqual([]);
  });

  it('has the sheet of every step and agenda entry that leads to the course', () => {
    const steps = STEPS.map(placeOfStep);
    const agenda = AGENDA_KINDS.flatMap((kind) => [placeOfAgenda({ kind, ref: kind }, false), placeOfAgenda({ kind, ref: kind }, true)]);
    const here = [...steps, ...agenda].flatMap(({ tab, action }) => (tab === 'course' && action !== null ? [action] : []));
    expect(here.length).toBeGreaterThan(4);
    expect(here.filter((action) => !(action in COURSE_SHEETS))).toEqual([]);
  });
});
