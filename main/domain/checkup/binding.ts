// Check-up of the binding: what the cover and the note of the dossier need a person to say. Asked for once the case has ended.
import { at, when, type DossierFinding, type Examined } from './finding';

export function bindingFindings({ file, ended }: Examined): DossierFinding[] {
  if (!ended) return [];
  const { binding, archive, external } = file;
  const mend = at('dossier', 'binding');
  return [
    ...when((binding?.filedBy ?? archive?.filedBy ?? null) === null, 'no-filer', 'should', '封面没有写立卷人。', mend),
    ...when((binding?.filedOn ?? archive?.on ?? null) === null, 'no-filing-day', 'should', '封面没有写立卷日期。', mend),
    ...when((binding?.retention || archive?.retention || '') === '', 'no-retention', 'should', '封面没有写保管期限。', mend),
    // 以案定补 in some places† pays only for what is entered there.
    ...when(external === null, 'not-in-system', 'look', '没有记录录入省平台的编号。', at('course', 'external')),
  ];
}
