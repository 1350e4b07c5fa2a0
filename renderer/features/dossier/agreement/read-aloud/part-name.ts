// What a part of an agreement is called while it is read out.
import type { ReadingPart } from '../../../../../main/domain/reading';
import { readAloud as words } from '../../../../strings/read-aloud';

/** '协议内容　第2条', '履行方式、时限' */
export function partName({ kind, number }: Pick<ReadingPart, 'kind' | 'number'>, clauses: number): string {
  return kind === 'clause' ? words.clause(number, clauses) : words.kinds[kind];
}
