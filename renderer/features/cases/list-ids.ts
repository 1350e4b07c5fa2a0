// Ids by which the search box names the list and the row it is on; there is one list on the page.
export const LIST_ID = 'case-list';
export const rowId = (index: number): string => `case-row-${index}`;
