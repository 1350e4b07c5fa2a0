// Printing on this PC: which printer and how many copies the last time, form by form; a printer that is gone; sheets that came out elsewhere.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../main/contract/errors';
import type { Form } from '../../main/domain/paper';
import { readPrintMemory, rememberPrinting, usualPrinting } from '../../main/calls/print-memory';
import type { HousePorts } from '../../main/calls/ports';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { openedHouse, tempFolder, testHouse, type TestHouse } from '../helpers/house';

const OFFICE = { name: 'HP_1020', shown: '办公室打印机' };
const HALL = { name: 'Brother', shown: '大厅打印机' };

interface Desk {
  asked: { copies: number; printer?: string }[];
  there: (typeof OFFICE)[];
  works: boolean;
}

function port(desk: Desk): Pick<HousePorts, 'printing'> {
  return {
    printing: {
      print: async (_, { copies, printer }) => {
        desk.asked.push({ copies, ...(printer === undefined ? {} : { printer }) });
        return desk.works ? ok(undefined) : fail({ kind: 'print-failed', reason: '缺纸' });
      },
      openOutside: async () => ok(undefined),
      printers: async () => desk.there,
    },
  };
}

/** A case with its agreement and the papers of it. */
async function withCase(house: TestHouse) {
  let { file } = await house.must('cases.register', { intake: BOUNDARY.intake, draft: null });
  ({ file } = await house.must('cases.accept', { id: file.id, revision: 1, on: BOUNDARY.acceptedOn, by: null, serial: null }));
  for (const step of BOUNDARY.steps.slice(0, BOUNDARY.steps.findIndex((s) => s.move === 'sign'))) {
    ({ file } = await house.must('cases.move', { id: file.id, revision: file.revision, move: step.move, input: step.input }));
  }
  const print = async (form: Form, subject: string | null, copies: number, printer: string) => {
    const frozen = await house.must('papers.freeze', { id: file.id, revision: file.revision, form, subject, copies });
    file = frozen.file;
    const result = await house.ask('papers.print', { id: file.id, revision: file.revision, paper: frozen.paper.id, copies, printer });
    if (result.ok) file = result.value.file;
    return { result, paper: frozen.paper.id };
  };
  return { print, file: () => file };
}

describe('printers.list', () => {
  it('knows for each form where it went and how many, and for a new form the last printer', async () => {
    const desk: Desk = { asked: [], there: [OFFICE, HALL], works: true };
    const house = await openedHouse(port(desk));
    const { print } = await withCase(house);
    expect(await house.must('printers.list', { form: 'F3' })).toEqual({ printers: [OFFICE, HALL], printer: '', gone: false, copies: null });
    await print('F3', null, 2, HALL.name);
    await print('F7', 'agreement', 3, OFFICE.name);
    expect(desk.asked).toEqual([{ copies: 2, printer: HALL.name }, { copies: 3, printer: OFFICE.name }]);
    expect(await house.must('printers.list', { form: 'F3' })).toMatchObject({ printer: HALL.name, copies: 2 });
    // The law says how many originals of an agreement there are.
    expect(await house.must('printers.list', { form: 'F7' })).toMatchObject({ printer: OFFICE.name, copies: null });
    expect(await house.must('printers.list', { form: 'F9' })).toMatchObject({ printer: OFFICE.name, copies: null });

    // It belongs to this PC: the next start knows it, and it stands outside the data folder.
    const again = await testHouse(port(desk), house.home);
    expect(await again.must('printers.list', { form: 'F3' })).toMatchObject({ printer: HALL.name, copies: 2 });
    expect(JSON.stringify(JSON.parse(await readFile(join(house.home, 'home', 'printing.json'), 'utf8')))).not.toMatch(/杨昌禄|云隘/);
    desk.there = [OFFICE];
    expect(await again.must('printers.list', { form: 'F3' })).toMatchObject({ printer: '', gone: true, copies: 2 });
  });

  it('takes a sheet printed once more for no habit, and what did not come out for none', async () => {
    const desk: Desk = { asked: [], there: [OFFICE, HALL], works: true };
    const house = await openedHouse(port(desk));
    const { print, file } = await withCase(house);
    const { paper } = await print('F3', null, 2, HALL.name);
    await house.must('papers.print', { id: file().id, revision: file().revision, paper, copies: 1, printer: HALL.name });
    expect(await house.must('printers.list', { form: 'F3' })).toMatchObject({ copies: 2 });
    desk.works = false;
    expect((await house.ask('papers.print', { id: file().id, revision: file().revision + 1, paper, copies: 9, printer: OFFICE.name })).ok).toBe(false);
    expect(await house.must('printers.list', { form: 'F3' })).toMatchObject({ printer: HALL.name, copies: 2 });
  });

  it.each(['', 'no json', '{"forms":{"F3":{"printer":7}}}', '[]'])('forgets what it cannot read, and begins anew: %j', async (text) => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'printing.json'), text);
    expect(usualPrinting(await readPrintMemory(folder), 'F3')).toEqual({ printer: '', copies: null });
    expect((await rememberPrinting(folder, 'F3', { printer: OFFICE.name, copies: null })).ok).toBe(true);
    expect(await readPrintMemory(folder)).toEqual({ forms: { F3: { printer: OFFICE.name, copies: 1 } }, last: OFFICE.name });
  });
});

describe('what is no single form', () => {
  it('goes to the last printer: the bound dossier, empty forms', async () => {
    const desk: Desk = { asked: [], there: [OFFICE, HALL], works: true };
    const house = await openedHouse(port(desk));
    const { print, file } = await withCase(house);
    await print('F3', null, 1, HALL.name);
    await house.must('dossier.print', { id: file().id, drafts: true, copies: 1 });
    const { token } = await house.must('blanks.make', { forms: ['F3'], parties: 2, sets: 1, numbers: [] });
    await house.must('blanks.print', { token, copies: 4 });
    expect(desk.asked.slice(1)).toEqual([{ copies: 1, printer: HALL.name }, { copies: 4, printer: HALL.name }]);
  });
});

describe('papers.printedElsewhere', () => {
  it('notes what a person has in hand, with where it came from', async () => {
    const house = await openedHouse(port({ asked: [], there: [], works: false }));
    const { print, file } = await withCase(house);
    const { paper, result } = await print('F3', null, 2, '');
    expect(result.ok).toBe(false);
    const noted = await house.must('papers.printedElsewhere', { id: file().id, revision: file().revision, paper, copies: 2, how: 'reader' });
    expect(noted.file.papers[0]?.printings).toMatchObject([{ copies: 2, cameOut: true, note: '用系统阅读器打印' }]);
    expect(await house.ask('papers.printedElsewhere', { id: file().id, revision: 1, paper, copies: 2, how: 'stick' })).toMatchObject({ ok: false, error: { kind: 'saved-elsewhere' } });
    expect(await house.ask('papers.printedElsewhere', { id: file().id, revision: noted.file.revision, paper: 'none', copies: 2, how: 'stick' })).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  });
});
