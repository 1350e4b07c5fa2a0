// printers.*: the printers of this PC, and which of them a form went to the last time.
import { ok } from '../contract/errors';
import type { Handlers } from './handler';
import { readPrintMemory, usualPrinting } from './print-memory';

export const printerHandlers: Handlers<'printers'> = {
  'printers.list': async ({ ports }, { form }) => {
    const [printers, memory] = await Promise.all([ports.printing.printers(), readPrintMemory(ports.configFolder)]);
    const usual = usualPrinting(memory, form);
    const there = printers.some(({ name }) => name === usual.printer);
    return ok({ printers, printer: there ? usual.printer : '', gone: usual.printer !== '' && !there, copies: usual.copies });
  },
};
