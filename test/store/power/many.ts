// Opt-in: so many histories as one likes (`npm run test:histories -- 20000`), from a first seed on; says what they came to. A third argument `versions` asks for
// every earlier version as well.
import { live } from './histories';

const count = Number(process.argv[2] ?? 5000);
const first = Number(process.argv[3] ?? 0);
const sum = { promises: 0, faults: 0, cuts: 0, broken: 0 };
const began = Date.now();
for (let seed = first; seed < first + count; seed += 1) {
  const told = await live(seed, { forgetting: seed % 2 === 0 ? 'journal' : 'loose', versions: process.argv[4] === 'versions' });
  sum.promises += told.promises;
  sum.faults += told.faults;
  sum.cuts += told.cuts;
  sum.broken += told.broken.length;
  for (const line of told.broken) process.stdout.write(`${line}\n`);
}
process.stdout.write(`${count} histories from seed ${first}, ${Math.round((Date.now() - began) / 1000)} s: ${sum.faults} operations failed, ${sum.cuts} power cuts, ${sum.promises} promises, ${sum.broken} broken\n`);
process.exitCode = sum.broken === 0 ? 0 : 1;
