// Finding a choice by its characters, its pinyin or its initials. The dictionary is read when first needed.
type Match = (text: string, query: string) => unknown;

let match: Match | null = null;

/** Reads the dictionary; until it is there, only characters match. */
export async function readyPinyin(): Promise<void> {
  if (match === null) match = (await import('pinyin-pro')).match;
}

/** True when `query` names `text`: part of it, its pinyin or its initials. An empty query names everything. */
export function names(text: string, query: string): boolean {
  const wanted = query.trim().toLowerCase();
  if (wanted === '' || text.toLowerCase().includes(wanted)) return true;
  return match !== null && /^[a-z']+$/.test(wanted) && match(text, wanted) !== null;
}
