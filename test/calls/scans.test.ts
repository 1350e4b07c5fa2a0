// Scans through the calls: told by their bytes, written whole before the case names them, read back checked, copied elsewhere.
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../main/contract/methods';
import type { CaseFile } from '../../main/domain/case';
import { SCAN_LIMITS } from '../../main/domain/scan';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { openedHouse, tempFolder, type TestHouse } from '../helpers/house';
import { cut, jpeg, pdf, png, tiff } from '../helpers/pictures';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const PHOTO = jpeg(4032, 3024, [7, 7]);
const PICTURE = jpeg(2200, 1650);

async function room(change: Parameters<typeof openedHouse>[0] = {}) {
  const house = await openedHouse(change);
  const { file } = await house.must('cases.register', { intake: BOUNDARY.intake, draft: null });
  return { house, file, scans: join(house.data, 'cases/2026/0001/scans') };
}

const question = (file: CaseFile, more: Partial<Question<'scans.add'>> = {}): Question<'scans.add'> => ({
  id: file.id,
  revision: file.revision,
  section: 'evidence',
  subject: null,
  title: '林权证',
  original: PHOTO,
  pages: [PICTURE],
  pageCount: 1,
  ...more,
});
const add = (house: TestHouse, file: CaseFile, more: Partial<Question<'scans.add'>> = {}) => house.must('scans.add', question(file, more));

describe('scans.add', () => {
  it('keeps the original byte for byte and the picture of its page, and says what they are', async () => {
    const { house, file, scans } = await room();
    const { scan, file: next } = await add(house, file);
    expect(next.scans).toEqual([scan]);
    expect(scan).toMatchObject({ section: 'evidence', title: '林权证', type: 'jpg', sha256: sha256(PHOTO), bytes: PHOTO.length, pageCount: 1, addedBy: '吴晓雨' });
    expect(scan.file).toBe(`${sha256(PHOTO).slice(0, 16)}.jpg`);
    expect(scan.pages).toEqual([{ file: `page-${sha256(PICTURE).slice(0, 16)}.jpg`, sha256: sha256(PICTURE), width: 2200, height: 1650, turns: 0, crop: null }]);
    expect(new Uint8Array(await readFile(join(scans, scan.file)))).toEqual(PHOTO);
    expect((await house.must('scans.read', { id: file.id, scan: scan.id, what: 'original' })).bytes).toEqual(Buffer.from(PHOTO));
    expect(await house.must('scans.read', { id: file.id, scan: scan.id, what: 0 })).toEqual({ bytes: Buffer.from(PICTURE), type: 'jpg' });
  });

  it('takes each kind, one after the other', async () => {
    const { house, file } = await room();
    let next = file;
    for (const more of [{ original: png(30, 20) }, { original: tiff(), pages: [PICTURE, jpeg(2200, 1600)], pageCount: 2 }, { original: pdf(), pages: [], pageCount: 12 }]) ({ file: next } = await add(house, next, more));
    expect(next.scans.map(({ type, pages, pageCount }) => [type, pages.length, pageCount])).toEqual([['png', 1, 1], ['tiff', 2, 2], ['pdf', 0, 12]]);
    expect((await house.must('data.check', {})).damaged).toEqual([]);
  });

  const NOT_TAKEN: [string, Partial<Question<'scans.add'>>, object][] = [
    ['an empty file', { original: new Uint8Array() }, { kind: 'scan-file', problem: 'empty' }],
    ['an iPhone photo', { original: Uint8Array.from(Buffer.from('\0\0\0\x18ftypheic', 'latin1')) }, { kind: 'scan-file', problem: 'heic' }],
    ['a text with a picture’s name', { original: Uint8Array.from(Buffer.from('hello')) }, { kind: 'scan-file', problem: 'unknown' }],
    ['half a photo', { original: cut(PHOTO) }, { kind: 'scan-file', problem: 'cut-short' }],
    ['half a paper', { original: cut(pdf(), 7), pages: [] }, { kind: 'scan-file', problem: 'cut-short' }],
    ['a page that is no picture', { pages: [pdf()] }, { kind: 'scan-file', problem: 'bad-page' }],
    ['half a page', { pages: [cut(PICTURE)] }, { kind: 'scan-file', problem: 'bad-page' }],
    ['a photo without its page', { pages: [] }, { kind: 'refused', rule: 'pages-differ' }],
    ['one without a title', { title: '  ' }, { kind: 'bad-input' }],
    ['one that belongs to nothing of its part', { subject: 'nobody' }, { kind: 'refused', rule: 'stranger' }],
    ['one for a case saved elsewhere', { revision: 7 }, { kind: 'saved-elsewhere' }],
    ['one for a case that is not there', { id: '2026-0009' }, { kind: 'not-found', what: 'case' }],
    ['too many pages', { original: tiff(), pages: Array.from({ length: SCAN_LIMITS.pictures + 1 }, () => PICTURE), pageCount: SCAN_LIMITS.pictures + 1 }, { kind: 'bad-input' }],
  ];
  it.each(NOT_TAKEN)('does not take %s, and writes nothing', async (_, more, error) => {
    const { house, file, scans } = await room();
    expect(await house.ask('scans.add', question(file, more))).toMatchObject({ ok: false, error });
    await expect(readdir(scans)).rejects.toMatchObject({ code: 'ENOENT' });
    expect((await house.must('cases.open', { id: file.id })).file).toEqual(file);
  });

  it('does not take a file that is too large', async () => {
    const { house, file } = await room();
    const large = new Uint8Array(SCAN_LIMITS.fileBytes + 1);
    large.set(PHOTO);
    expect(await house.ask('scans.add', question(file, { original: large }))).toMatchObject({ ok: false, error: { kind: 'scan-file', problem: 'too-large' } });
  });

  it('takes the same file once in a part, and shares the file with another part', async () => {
    const { house, file, scans } = await room();
    const first = await add(house, file);
    expect(await house.ask('scans.add', question(first.file))).toMatchObject({ ok: false, error: { kind: 'refused', rule: 'twice' } });
    const names = await readdir(scans);
    const second = await add(house, first.file, { section: 'identity', title: '身份证' });
    expect(await readdir(scans)).toEqual(names);
    expect(second.file.scans).toHaveLength(2);
  });

  it('only comes with its bytes: the move by itself is closed to the window', async () => {
    const { house, file } = await room();
    for (const move of ['put-scans', 'turn-scan-page'] as const) {
      expect(await house.ask('cases.move', { id: file.id, revision: 1, move, input: {} })).toMatchObject({ ok: false, error: { kind: 'bad-input', fields: [{ path: 'move' }] } });
    }
  });
});

describe('scans.change', () => {
  it('puts another picture of a page; the original and the picture before stay on the disk', async () => {
    const { house, file, scans } = await room();
    const { scan, file: added } = await add(house, file);
    const crop = { x: 0.1, y: 0, width: 0.5, height: 1 };
    const turned = { id: file.id, scan: scan.id, page: 0, turns: 1, crop, picture: jpeg(800, 2200) };
    const { file: next } = await house.must('scans.change', { ...turned, revision: added.revision });
    expect(next.scans[0]).toMatchObject({ sha256: sha256(PHOTO), pages: [{ width: 800, height: 2200, turns: 1, crop }] });
    expect(await readdir(scans)).toHaveLength(3);
    expect(new Uint8Array(await readFile(join(scans, scan.file)))).toEqual(PHOTO);
    const no = async (more: object) => house.ask('scans.change', { ...turned, revision: next.revision, ...more });
    expect(await no({ page: 1 })).toMatchObject({ ok: false, error: { kind: 'refused', rule: 'not-found' } });
    expect(await no({ scan: 'none' })).toMatchObject({ ok: false, error: { kind: 'not-found', what: 'scan' } });
    expect(await no({ picture: png(3, 3) })).toMatchObject({ ok: false, error: { kind: 'scan-file', problem: 'bad-page' } });
    expect(await no({ revision: 1 })).toMatchObject({ ok: false, error: { kind: 'saved-elsewhere' } });
    expect(await readdir(scans)).toHaveLength(3);
  });
});

describe('scans.read', () => {
  it('gives those bytes or none', async () => {
    const { house, file, scans } = await room();
    const { scan } = await add(house, file);
    const read = (what: 'original' | number) => house.ask('scans.read', { id: file.id, scan: scan.id, what });
    expect(await read(1)).toMatchObject({ ok: false, error: { kind: 'not-found', what: 'scan' } });
    await writeFile(join(scans, scan.file), cut(PHOTO));
    expect(await read('original')).toMatchObject({ ok: false, error: { kind: 'damaged', why: 'checksum' } });
    await rm(join(scans, scan.file));
    expect(await read('original')).toMatchObject({ ok: false, error: { kind: 'not-found', what: 'scan' } });
    expect((await house.must('data.check', {})).damaged).toMatchObject([{ why: '找不到' }]);
  });
});

describe('scans.saveCopy', () => {
  it('writes the original where the person wants it, under a name that names nobody', async () => {
    const folder = await tempFolder();
    let path: string | null = null;
    const suggested: string[] = [];
    const saveFileAs = async (name: string) => {
      suggested.push(name);
      return path;
    };
    const { house, file } = await room({ pickers: { chooseFolder: async () => null, saveFileAs, chooseFile: async () => null } });
    const { scan } = await add(house, file, { title: '杨昌禄身份证' });
    const copy = () => house.ask('scans.saveCopy', { id: file.id, scan: scan.id });
    expect(await copy()).toEqual({ ok: true, value: { saved: false } });
    path = join(folder, 'x.jpg');
    expect(await copy()).toEqual({ ok: true, value: { saved: true } });
    expect(new Uint8Array(await readFile(path))).toEqual(PHOTO);
    path = join(folder, 'none', 'x.jpg');
    expect(await copy()).toMatchObject({ ok: false, error: { kind: 'write-failed', where: 'folder' } });
    expect(suggested[0]).toBe('2026-0001 材料1.jpg');
  });
});
