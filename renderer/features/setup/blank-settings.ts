// What first set-up starts from: the settings of a room that has said nothing yet.
import type { z } from 'zod';
import { Settings, type StaffDuty } from '../../../main/domain/settings';
import { newId } from '../../ids';

type SettingsForm = z.input<typeof Settings>;

export const blankRoom = (name = '') => ({ id: newId(), name, place: '', retired: false });

export const blankPerson = (...duties: StaffDuty[]) => ({
  id: newId(),
  name: '',
  sex: null,
  ethnicity: '',
  duties: duties.length > 0 ? duties : (['mediator'] satisfies StaffDuty[]),
  employment: '兼职' as const,
  phone: '',
  leftOn: null,
});

/** 代字 as most rooms choose it: the place's own name, without 镇, 乡, 街道, 村 … */
export function suggestedCode(committee: string): string {
  const place = committee.trim().replace(/(人民)?调解委员会$|调委会$/, '');
  const own = place.replace(/(土家族|苗族|自治)*(镇|乡|街道|村|社区)(办事处)?$/, '');
  return own.length >= 2 ? own.slice(0, 8) : place.slice(0, 8);
}

/** The whole settings out of the three steps' answers; the recorder is taken to be at the keyboard. */
export function settingsFrom(answers: Pick<SettingsForm, 'committee' | 'rooms' | 'staff' | 'numbering'>, largeType: boolean): Settings {
  const settings = Settings.parse({ ...answers, largeType });
  const typist = settings.staff.find((m) => m.duties.includes('recorder')) ?? settings.staff[0];
  return { ...settings, operator: typist?.id ?? null };
}
