// Names under which unfinished forms are kept, so that pages that speak of a draft and the form that writes it agree.

export const DRAFT_KEYS = {
  /** 登记新案; 今日 offers to go on with it. */
  intake: 'intake',
  setup: 'setup',
  settings: (section: string) => `settings-${section}`,
  holidays: (year: number) => `holidays-${year}`,
  /** 作废 of a number kept back. */
  giveUp: (year: number, serial: number) => `give-up-${year}-${serial}`,
  /** A form about something in a case; `ref` is 'new' for something not yet saved. */
  inCase: (caseId: string, form: string, ref: string) => `case-${caseId}-${form}-${ref}`.toLowerCase().replace(/[^a-z0-9-]/g, '-').slice(0, 80),
} as const;
