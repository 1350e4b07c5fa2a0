// The recovery sheet and the change of passphrase: what opens what, what a typing mistake is told, what an interruption leaves.
import { createDecipheriv, createHash, createPrivateKey, createPublicKey, diffieHellman, hkdfSync, scryptSync } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changePassphrase, codeGroups, listSnapshots, newRecoverySecret, prepareRepo, readCode, recoveryPublic, restoreSnapshot, runBackup, type RecoveryFor } from '../../main/backup';
import { countOperations, cutAt, watchedIo } from './faulty-io';
import { backUp, copyOf, emptyWorld, errorOf, job, LATER, mustBeOk, PASSPHRASE, QUICK, SAMPLE, treeOf, world, write, type World } from './world';

const NEXT = '换过的口令 石榴 灯笼';
const HEADERS = ['repo.json', 'repo.copy.json'];

/** A room's sheet: the code on it, and what its settings hold. */
function sheet(room = 'room-a'): { code: string; recovery: RecoveryFor } {
  const secret = newRecoverySecret();
  return { code: codeGroups(secret).join(' '), recovery: { room, public: recoveryPublic(secret).toString('base64') } };
}

/** A world whose stick knows a sheet, with one backup on it. */
async function withSheet(): Promise<{ w: World; id: string } & ReturnType<typeof sheet>> {
  const own = sheet();
  const w = emptyWorld();
  write(w.data, SAMPLE);
  mustBeOk(await prepareRepo(w.drive, PASSPHRASE, { dataFolder: w.data, checkerFile: null, recovery: own.recovery }, QUICK));
  const made = mustBeOk(await backUp(w, { recovery: own.recovery }));
  return { w, id: made.snapshot.id, ...own };
}

const opens = async (w: World, secret: string) => (await listSnapshots(w.drive, secret, QUICK)).ok;

describe('the number on the sheet', () => {
  it('is eight groups of six digits, and comes back from every way of writing it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), fc.constantFrom(' ', '-', '', '　', '，', '\n', ' · '), (bytes, between) => {
        const secret = Buffer.from(bytes);
        const groups = codeGroups(secret);
        expect(groups.every((group) => /^\d{6}$/.test(group))).toBe(true);
        expect(readCode(groups.join(between))).toEqual({ state: 'whole', secret });
        const spoken = groups.join(between).replace(/\d/g, (digit) => '〇幺二三四五六七八九'[Number(digit)] ?? '');
        expect(readCode(spoken)).toEqual({ state: 'whole', secret });
        const wide = groups.join(between).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
        expect(readCode(wide)).toEqual({ state: 'whole', secret });
      }),
    );
  });

  it('finds one wrong digit, and two neighbours changed over, in their group', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), fc.nat(47), fc.integer({ min: 1, max: 9 }), (bytes, place, add) => {
        const code = codeGroups(Buffer.from(bytes)).join('');
        const group = Math.floor(place / 6) + 1;
        const wrong = [...code];
        wrong[place] = String((Number(wrong[place]) + add) % 10);
        expect(readCode(wrong.join(''))).toEqual({ state: 'wrong-group', group });
        const [a = '', b = ''] = code.slice(place, place + 2);
        if (place % 6 === 5 || a === b) return;
        expect(readCode(`${code.slice(0, place)}${b}${a}${code.slice(place + 2)}`)).toEqual({ state: 'wrong-group', group });
      }),
    );
  });

  it.each([
    ['a passphrase', PASSPHRASE, 'no-code'],
    ['a short row of digits', '12345678901234567890', 'no-code'],
    ['nothing', '', 'no-code'],
    ['digits and a letter', '000011000022000033000044000055000066000077O00088', 'no-code'],
    ['a group missing', '000011 000022 000033 000044 000055 000066 000077', 'wrong-length'],
    ['a group too many', '000011 000022 000033 000044 000055 000066 000077 000088 000099', 'wrong-length'],
    ['a digit missing from the third', '000011 000022 00033 000044 000055 000066 000077 000088', 'wrong-group'],
    ['a group that is no 16-bit number', '999999 000022 000033 000044 000055 000066 000077 000088', 'wrong-group'],
  ])('%s', (_, typed, state) => {
    expect(readCode(typed).state).toBe(state);
  });
});

describe('a stick that knows the sheet', () => {
  it('opens with the code and with the passphrase, for everything', async () => {
    const { w, id, code } = await withSheet();
    expect(await opens(w, code)).toBe(true);
    expect(await opens(w, code.replaceAll(' ', ''))).toBe(true);
    expect(await opens(w, PASSPHRASE)).toBe(true);
    mustBeOk(await restoreSnapshot({ drive: w.drive, passphrase: code, snapshot: id, into: join(w.folder, 'into') }, undefined, QUICK));
    expect(treeOf(join(w.folder, 'into'))).toEqual(treeOf(w.data));
    mustBeOk(await runBackup(job(w, { passphrase: code, now: LATER }), undefined, QUICK));
  });

  it('says which group is wrong, and that a sheet is another one', async () => {
    const { w, code } = await withSheet();
    const wrong = code.replace(/\d(?=\d{5}$)/, (digit) => String((Number(digit) + 1) % 10));
    expect(errorOf(await listSnapshots(w.drive, wrong, QUICK))).toEqual({ kind: 'passphrase', problem: 'code-group', group: 8 });
    expect(errorOf(await listSnapshots(w.drive, code.slice(0, 41), QUICK))).toEqual({ kind: 'passphrase', problem: 'code-group', group: 0 });
    expect(errorOf(await listSnapshots(w.drive, sheet().code, QUICK))).toEqual({ kind: 'passphrase', problem: 'code-unknown' });
  });

  it('holds nothing of the code, and a new header each time', async () => {
    const { w, code } = await withSheet();
    const text = readFileSync(join(w.repo, 'repo.json'), 'utf8');
    for (const group of code.split(' ')) expect(text).not.toContain(group);
  });
});

describe('the format as README.md tells it', () => {
  it('is enough to open the master key with the sheet; everything older readers look at is as it was', async () => {
    const { w, code } = await withSheet();
    const text = readFileSync(join(w.repo, 'repo.json'), 'utf8');
    const header = JSON.parse(text.slice(78)) as { version: number; id: string; kdf: { N: number; r: number; p: number; salt: string }; master: string; recovery: Record<string, string>[] };
    expect(header.version).toBe(1);
    const bytes = (base64 = '') => Buffer.from(base64, 'base64');
    const unseal = (key: Buffer, sealed: Buffer, about: string) => {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAAD(Buffer.from(about)).setAuthTag(sealed.subarray(-16));
      return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
    };
    const secret = Buffer.concat(code.split(' ').map((group) => Buffer.from([Math.floor(Number(group) / 11 / 256), (Number(group) / 11) % 256])));
    const hkdf = (from: Uint8Array, salt: Uint8Array, purpose: string) => Buffer.from(hkdfSync('sha256', from, salt, `heshibu-backup/1/${purpose}`, 32));
    const raw = hkdf(secret, Buffer.alloc(0), 'recovery-key');
    const [entry = {}] = header.recovery;
    const jwk = (x: Buffer, d?: Buffer) => ({ kty: 'OKP', crv: 'X25519', x: x.toString('base64url'), ...(d ? { d: d.toString('base64url') } : {}) });
    const privateKey = createPrivateKey({ key: jwk(bytes(entry['public']), raw), format: 'jwk' });
    const publicKey = createPublicKey({ key: jwk(bytes(entry['ephemeral'])), format: 'jwk' });
    const wrapping = hkdf(diffieHellman({ privateKey, publicKey }), Buffer.concat([bytes(entry['ephemeral']), bytes(entry['public'])]), 'recovery-wrap');
    const bySheet = unseal(wrapping, bytes(entry['master']), `heshibu-backup/1/recovery/${header.id}`);
    const { N, r, p, salt } = header.kdf;
    const byPassphrase = unseal(scryptSync(PASSPHRASE.normalize('NFKC'), bytes(salt), 32, { N, r, p }), bytes(header.master), `heshibu-backup/1/master/${header.id}`);
    expect(bySheet).toEqual(byPassphrase);
  });
});

describe('a stick from before the sheet', () => {
  it('gets it with the next run, and only then', async () => {
    const w = await world();
    mustBeOk(await backUp(w));
    const { code, recovery } = sheet();
    expect(await opens(w, code)).toBe(false);
    mustBeOk(await backUp(w, { now: LATER, recovery }));
    expect(await opens(w, code)).toBe(true);
    const header = readFileSync(join(w.repo, 'repo.json'));
    expect(readFileSync(join(w.repo, 'repo.copy.json'))).toEqual(header);
    mustBeOk(await backUp(w, { now: '2026-11-25T02:00:00.000Z', recovery }));
    expect(readFileSync(join(w.repo, 'repo.json')), 'written once, not every time').toEqual(header);
  });

  it('forgets the old sheet when it is written with a new one; another room keeps its own', async () => {
    const { w, code, recovery } = await withSheet();
    const other = sheet('room-b');
    mustBeOk(await backUp(w, { now: LATER, recovery: other.recovery }));
    expect([await opens(w, code), await opens(w, other.code)]).toEqual([true, true]);
    const renewed = sheet(recovery.room);
    mustBeOk(await backUp(w, { now: '2026-11-25T02:00:00.000Z', recovery: renewed.recovery }));
    expect([await opens(w, code), await opens(w, renewed.code), await opens(w, other.code)]).toEqual([false, true, true]);
  });

  it('replaces an entry that somebody changed', async () => {
    const { w, code, recovery } = await withSheet();
    for (const name of HEADERS) {
      const text = readFileSync(join(w.repo, name), 'utf8');
      const header = JSON.parse(text.slice(78)) as { recovery: { master: string }[] };
      const [entry] = header.recovery;
      if (entry) entry.master = Buffer.alloc(60, 7).toString('base64');
      const body = `${JSON.stringify(header, null, 2)}\n`;
      writeFileSync(join(w.repo, name), `{"sha256":"${createHash('sha256').update(body).digest('hex')}"}\n${body}`);
    }
    expect(errorOf(await listSnapshots(w.drive, code, QUICK))).toMatchObject({ kind: 'drive', problem: 'damaged' });
    mustBeOk(await backUp(w, { now: LATER, recovery }));
    expect(await opens(w, code)).toBe(true);
  });
});

describe('another passphrase', () => {
  it('opens from then on and the old one does not; no pack is written again; the sheet still opens', async () => {
    const { w, id, code } = await withSheet();
    const packs = treeOf(join(w.repo, 'packs'));
    mustBeOk(await changePassphrase({ drive: w.drive, secret: PASSPHRASE, next: NEXT }, QUICK));
    expect([await opens(w, NEXT), await opens(w, PASSPHRASE), await opens(w, code)]).toEqual([true, false, true]);
    expect(treeOf(join(w.repo, 'packs'))).toEqual(packs);
    mustBeOk(await restoreSnapshot({ drive: w.drive, passphrase: NEXT, snapshot: id, into: join(w.folder, 'into') }, undefined, QUICK));
    expect(treeOf(join(w.folder, 'into'))).toEqual(treeOf(w.data));
    mustBeOk(await backUp(w, { passphrase: NEXT, now: LATER }));
  });

  it('can be set with the sheet when the old one is forgotten', async () => {
    const { w, code, recovery } = await withSheet();
    mustBeOk(await changePassphrase({ drive: w.drive, secret: code, next: NEXT, recovery }, QUICK));
    expect([await opens(w, NEXT), await opens(w, PASSPHRASE), await opens(w, code)]).toEqual([true, false, true]);
  });

  it.each([
    ['a wrong present one', '不是那个口令啊', NEXT, { problem: 'wrong' }],
    ['a short new one', PASSPHRASE, '1234567', { problem: 'too-short' }],
    ['an empty new one', PASSPHRASE, '  ', { problem: 'missing' }],
    ['the number of a sheet as the new one', PASSPHRASE, sheet().code, { problem: 'is-code' }],
  ])('is refused with %s, and nothing is written', async (_, secret, next, error) => {
    const { w } = await withSheet();
    const before = treeOf(w.repo);
    expect(errorOf(await changePassphrase({ drive: w.drive, secret, next }, QUICK))).toMatchObject({ kind: 'passphrase', ...error });
    expect(treeOf(w.repo)).toEqual(before);
  });

  it('a stick is never prepared with the number of a sheet', async () => {
    const w = emptyWorld();
    expect(errorOf(await prepareRepo(w.drive, sheet().code, { dataFolder: w.data, checkerFile: null }, QUICK))).toEqual({ kind: 'passphrase', problem: 'is-code' });
    expect(readdirSync(w.drive)).toEqual([]);
  });

  it('cut off at any operation leaves a stick that opens with the old one or the new, and a next run makes it one', async () => {
    const { w, id } = await withSheet();
    const { io } = QUICK;
    const withDrive = (name: string): World => {
      const drive = copyOf(w.drive, join(w.folder, name));
      return { ...w, drive, repo: join(drive, '和事簿备份') };
    };
    const counted = withDrive('counted');
    const operations = await countOperations((watched) => changePassphrase({ drive: counted.drive, secret: PASSPHRASE, next: NEXT }, { ...QUICK, io: watched }), io);
    expect(operations).toBeGreaterThan(15);
    const seen = new Set<string>();
    for (let n = 1; n <= operations; n += 1) {
      const cut = withDrive(`cut${n}`);
      const done = await changePassphrase({ drive: cut.drive, secret: PASSPHRASE, next: NEXT }, { ...QUICK, io: watchedIo(cutAt(n), io) });
      const [old, fresh] = [await opens(cut, PASSPHRASE), await opens(cut, NEXT)];
      expect(old || fresh, `cut at ${n}`).toBe(true);
      seen.add(`${old} ${fresh} ${done.ok}`);
      // Whoever is asked types the one that opens; from then on only that one does, in both copies.
      const passphrase = fresh ? NEXT : PASSPHRASE;
      mustBeOk(await backUp(cut, { passphrase, now: LATER }));
      expect([await opens(cut, PASSPHRASE), await opens(cut, NEXT)], `cut at ${n}`).toEqual([!fresh, fresh]);
      expect(readFileSync(join(cut.repo, 'repo.json'))).toEqual(readFileSync(join(cut.repo, 'repo.copy.json')));
      mustBeOk(await restoreSnapshot({ drive: cut.drive, passphrase, snapshot: id, into: join(w.folder, `back${n}`) }, undefined, QUICK));
    }
    // The loop has teeth: some cuts come before, some between, some after the two copies.
    expect([...seen].toSorted()).toEqual(expect.arrayContaining(['true false false', 'true true false']));
  });
});
