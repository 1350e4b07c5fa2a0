// `npm run test:kill [-- rounds]`: a process that works in a data folder without end is killed with SIGKILL at any moment, a thousand times;
// the next one says what became of everything that was answered for. A fresh folder every fifty rounds, or looking would take longer than working.
import { spawn } from 'node:child_process';
import { appendFileSync, copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

interface Word {
  verdict?: string[];
  say?: string;
  ready?: number;
}

const ROUNDS_PER_FOLDER = 50;
const rounds = Number(process.argv[2] ?? 1000);
const workshop = mkdtempSync(join(tmpdir(), 'heshibu-kill-loop-'));
const told = join(workshop, 'told');
const sum = { promised: 0, kills: 0, wrong: [] as string[] };

/** One process: looks, works, is killed after so many answers and a moment. `last`: looks only. */
function round(boot: number, folder: string, last: boolean): Promise<void> {
  copyFileSync(told, `${told}.before`);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'guest-store.mjs'), String(boot), `${told}.before`, 'ours', last ? 'look' : 'work', folder], { stdio: ['ignore', 'pipe', 'pipe'] });
    const answers = Math.floor(Math.random() * 12);
    let ready = false;
    let heard = 0;
    let verdict = false;
    let trouble = '';
    let killed = false;
    const kill = (turns: number) => {
      if (turns > 0) return void setImmediate(kill, turns - 1);
      killed = true;
      child.kill('SIGKILL');
    };
    let aimed = false;
    createInterface({ input: child.stdout }).on('line', (line) => {
      let word: Word;
      try {
        word = JSON.parse(line.replace('@@ ', '')) as Word;
      } catch {
        // Cut off by the kill: then nobody was told.
        return;
      }
      if (word.verdict) {
        verdict = true;
        sum.wrong.push(...word.verdict.map((problem) => `round ${boot}: ${problem}`));
      }
      if (word.say === 'begin') writeFileSync(told, '');
      if (word.say !== undefined) appendFileSync(told, `${JSON.stringify(word)}\n`);
      if (word.ready !== undefined) ready = true;
      if (ready && word.say === 'done') {
        heard += 1;
        sum.promised += 1;
      }
      if (ready && !last && !aimed && heard >= answers) {
        aimed = true;
        kill(Math.floor(Math.random() * 300));
      }
    });
    child.stderr.on('data', (data: Buffer) => (trouble += data.toString('utf8')));
    child.on('close', () => {
      if (killed) sum.kills += 1;
      if (!verdict || trouble !== '') sum.wrong.push(`round ${boot}: ${verdict ? '' : 'no verdict; '}${trouble.slice(0, 500)}`);
      resolve();
    });
  });
}

try {
  for (let done = 0; done < rounds && sum.wrong.length === 0; done += 1) {
    const folder = join(workshop, `folder-${Math.floor(done / ROUNDS_PER_FOLDER)}`);
    if (done % ROUNDS_PER_FOLDER === 0) writeFileSync(told, '');
    await round(done, folder, false);
    if (done % ROUNDS_PER_FOLDER === ROUNDS_PER_FOLDER - 1 || done === rounds - 1) {
      await round(done + 1, folder, true);
      rmSync(folder, { recursive: true, force: true });
      process.stdout.write(`${done + 1} rounds, ${sum.kills} kills, ${sum.promised} promised, ${sum.wrong.length} wrong\n`);
    }
  }
} finally {
  rmSync(workshop, { recursive: true, force: true });
}
for (const problem of sum.wrong) process.stdout.write(`${problem}\n`);
process.exitCode = sum.wrong.length === 0 ? 0 : 1;
