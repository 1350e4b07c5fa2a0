// `npm run test:powercut [-- store|stick|control|all [cuts]]`: a guest on a disk image is stopped dead in the middle of saving or of a backup, again
// and again; each time it is started anew, the file system repairs itself as it would, and everything that was answered for is asked for.
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startGuest, TOOLS, type Boot } from './vm';

interface Word {
  verdict?: string[];
  lost?: number;
  say?: string;
  kept?: unknown;
  ready?: number;
  fatal?: string;
  fsck?: string;
}

interface Row {
  what: string;
  cuts: number;
  promised: number;
  lost: number;
  wrong: string[];
}

/** Says what the file system's repair and each verdict say, too. */
const LOUD = process.env['HESHIBU_POWERCUT_LOUD'] === '1';
/** A guest that says nothing for so long will not any more. */
const PATIENCE_MS = 300_000;
const MAKE = { ext4: ['mkfs.ext4', '-q', '-F'], xfs: ['mkfs.xfs', '-q', '-f'], vfat: ['mkfs.vfat', '-F', '32'] } as const;

function missingTools(): string[] {
  const lacks = Object.entries(TOOLS).filter(([tool]) => spawnSync('sh', ['-c', `command -v ${tool}`]).status !== 0);
  return [...new Set(lacks.map(([, name]) => name))];
}

/** One run: `cuts` cuts on one disk, each after a time nobody chose. `program` with its own words after boot number and list of promises. */
async function row(what: string, kind: Boot['kind'], program: string, words: string[], cuts: number, workshop: string): Promise<Row> {
  const image = join(workshop, `${what.replaceAll(/\W/g, '-')}.img`);
  const told = `${image}.told`;
  rmSync(image, { force: true });
  execFileSync('truncate', ['-s', kind === 'xfs' ? '320M' : '256M', image]);
  execFileSync(MAKE[kind][0], [...MAKE[kind].slice(1), image], { stdio: 'ignore' });
  writeFileSync(told, '');
  const sum: Row = { what, cuts: 0, promised: 0, lost: 0, wrong: [] };
  for (let boot = 0; boot <= cuts; boot += 1) {
    const last = boot === cuts;
    // A copy: the guest of this boot reads the promises of the boots before it.
    copyFileSync(told, `${told}.before`);
    let ready = false;
    let verdict = false;
    let isReady = (): void => {};
    const readiness = new Promise<void>((resolve) => (isReady = resolve));
    const args = [program, String(boot), `${told}.before`, ...words, last ? 'look' : 'work'];
    const guest = startGuest({ kind, image, work: workshop, init: join(workshop, 'guest-init.sh'), args }, (line) => {
      let word: Word;
      try {
        word = JSON.parse(line) as Word;
      } catch {
        // Cut off by the cut: then nobody was told.
        return;
      }
      if (word.verdict) {
        verdict = true;
        sum.lost += word.lost ?? 0;
        if (LOUD) process.stdout.write(`${word.verdict.join('\n')}\n`);
        sum.wrong.push(...word.verdict.map((problem) => `boot ${boot}: ${problem}`));
      }
      if (word.fsck !== undefined && LOUD) process.stdout.write(`${word.fsck}\n`);
      if (word.fatal !== undefined) sum.wrong.push(`boot ${boot}: ${word.fatal}`);
      if (word.say === 'begin') writeFileSync(told, '');
      if (word.say !== undefined) appendFileSync(told, `${line}\n`);
      if (word.kept !== undefined) appendFileSync(told, `${JSON.stringify(word.kept)}\n`);
      if (ready && (word.say === 'done' || word.kept !== undefined)) sum.promised += 1;
      if (word.ready !== undefined) ready = true;
      // Whatever it has said last of: nothing more is waited for.
      if (word.ready !== undefined || word.fatal !== undefined) isReady();
    });
    if (!last) await Promise.race([readiness, guest.ended, sleep(PATIENCE_MS)]);
    if (!last && ready) {
      await sleep(300 + Math.random() * 3700);
      sum.cuts += 1;
      guest.stop();
    }
    await Promise.race([guest.ended, sleep(last ? PATIENCE_MS : 10_000)]);
    guest.stop();
    await guest.ended;
    if (!verdict) sum.wrong.push(`boot ${boot}: no verdict; the last it said: ${guest.lastWords().slice(-600)}`);
    process.stdout.write(`${what}: cut ${sum.cuts}, ${sum.promised} promised, ${sum.lost} lost${sum.wrong.length > 0 ? `, ${sum.wrong.length} wrong` : ''}\n`);
    // A disk that lost what it was trusted with has shown what it was to show.
    if (!verdict || sum.wrong.some((problem) => problem.includes('does not open'))) break;
  }
  return sum;
}

const lacking = missingTools();
const [, , which = 'all', count = ''] = process.argv;
if (process.platform !== 'linux' || lacking.length > 0) {
  process.stdout.write(`Not run: this takes Linux and the packages ${lacking.join(' ')} (apt-get install ${lacking.join(' ')}). Nothing was changed.\n`);
} else {
  const workshop = mkdtempSync(join(tmpdir(), 'heshibu-powercut-'));
  const rows: Row[] = [];
  try {
    for (const program of ['guest-store.mjs', 'guest-stick.mjs']) copyFileSync(join(import.meta.dirname, program), join(workshop, program));
    copyFileSync(join('test', 'powercut', 'guest-init.sh'), join(workshop, 'guest-init.sh'));
    const cuts = count === '' ? null : Number(count);
    const store = (kind: 'ext4' | 'xfs', protocol: string, standard: number) => row(`${kind}, ${protocol === 'ours' ? 'saves' : 'saves without fsync'}`, kind, 'guest-store.mjs', [protocol], cuts ?? standard, workshop);
    if (which === 'all' || which === 'store') for (const kind of ['ext4', 'xfs'] as const) rows.push(await store(kind, 'ours', 25));
    if (which === 'all' || which === 'stick') rows.push(await row('vfat, backups', 'vfat', 'guest-stick.mjs', [], cuts ?? 20, workshop));
    if (which === 'all' || which === 'control') for (const kind of ['ext4', 'xfs'] as const) rows.push(await store(kind, 'no-sync', 5));
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
  for (const { what, cuts, promised, lost, wrong } of rows) process.stdout.write(`| ${what} | ${cuts} cuts | ${promised} promised | ${lost} lost | ${wrong.length === 0 ? 'nothing else wrong' : wrong.slice(0, 8).join('; ')} |\n`);
  if (rows.some(({ what, wrong }) => wrong.length > 0 && !what.includes('without'))) process.exitCode = 1;
}
