// A whole version of a case to read, by the names its differences are told by: sections of rows, nothing but what is in it.
import type { CaseFile } from '../case';
import type { ReferenceData } from '../rule-book';
import { asList, isTree, nameIn, rowsIn, type Row, type Tree } from './case-differences';
import { CASE } from './case-names';
import { plain, type AnyNames } from './naming';

export interface Section {
  title: string;
  rows: Row[];
}

/** The case as it stands in `file`. `reference`: for the names of categories. The diary is not in it. */
export function caseInWords(file: CaseFile, reference: Pick<ReferenceData, 'categories'>): Section[] {
  const where = { file, categories: reference.categories };
  const names = CASE as unknown as AnyNames;
  const record = file as unknown as Tree;
  const alone: Row[] = [];
  const sections = Object.keys(names).flatMap((key): Section[] => {
    const naming = names[key] ?? null;
    const value = record[key];
    if (naming === null || value === undefined) return [];
    if (typeof naming === 'string' || 'say' in naming) {
      const text = typeof naming === 'string' ? plain(value) : naming.say(value as never, where);
      if (text !== '') alone.push({ label: typeof naming === 'string' ? naming : naming.label, value: text });
      return [];
    }
    if (naming.called !== undefined) {
      const list = asList(value);
      return list.map((item) => ({ title: nameIn(list, item, naming.called, where), rows: rowsIn(item, naming.fields, where) }));
    }
    const rows = isTree(value) ? rowsIn(value, naming.fields, where) : [];
    if (naming.label === '') alone.push(...rows);
    return naming.label === '' ? [] : [{ title: naming.label, rows }];
  });
  return [{ title: '案件', rows: alone }, ...sections].filter(({ rows }) => rows.length > 0);
}
