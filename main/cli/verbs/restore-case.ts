// restore --case: one case of a backup, brought back into the data as a new version.
import type { House } from '../../calls/house';
import { must, VerbFailed } from '../terminal';
import { chooseSnapshot } from './verify';

interface Job {
  drive: string;
  passphrase: string;
  snapshot: string;
  /** As people name a case: serial, whole 卷号, or internal id. */
  number: string;
}

/** Brings it back; gives its id and its new revision. */
export async function restoreCase(house: House, { drive, passphrase, snapshot, number }: Job): Promise<{ id: string; revision: number }> {
  const { id: chosen } = await chooseSnapshot(house, drive, passphrase, snapshot);
  const copy = { from: { kind: 'stick' as const, drive: house.token(drive), passphrase }, snapshot: chosen };
  const id = await idIn(house, copy, number);
  const { seen } = must(await house.ask('copies.compare', { ...copy, id }));
  return must(await house.ask('copies.bring', { ...copy, id, seen }));
}

/** A serial is looked for in the newest year first. */
async function idIn(house: House, copy: { from: { kind: 'stick'; drive: string; passphrase: string }; snapshot: string }, number: string): Promise<string> {
  const first = must(await house.ask('copies.cases', { ...copy, year: null }));
  for (const { year } of first.years) {
    const { cases } = year === first.year ? first : must(await house.ask('copies.cases', { ...copy, year }));
    const found = cases.find((one) => one.id === number || one.number === number || (/^\d+$/.test(number) && serialIn(one.number) === Number(number)));
    if (found) return found.id;
  }
  throw new VerbFailed(`这份备份里没有卷号为“${number}”的案卷。数据没有改动。`);
}

const serialIn = (number: string): number => Number(/(\d+)号$/.exec(number)?.[1] ?? Number.NaN);
