// Entries of the timeline that are mended on another tab.
import type { CaseTab } from '../../../route';

export const TABS_OF_ACTIONS: Readonly<Record<string, CaseTab>> = {
  'write-agreement': 'agreement',
  sign: 'agreement',
  'read-aloud': 'agreement',
  'edit-performance': 'follow-up',
  'edit-urge': 'follow-up',
  'edit-breach': 'follow-up',
  'edit-visit': 'follow-up',
  confirmation: 'follow-up',
};
