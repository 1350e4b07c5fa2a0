// Drafts of forms, kept in the data folder by main.
import { call } from './api';
import type { DraftStore } from './ui/draft';

export const DRAFTS: DraftStore = {
  read: async (key) => {
    const result = await call('drafts.read', { key });
    return result.ok ? { value: result.value.value, at: result.value.at } : null;
  },
  write: async (key, value) => (await call('drafts.write', { key, value })).ok,
  drop: async (key) => {
    await call('drafts.drop', { key });
  },
};
