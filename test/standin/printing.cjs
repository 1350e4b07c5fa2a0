// Printing. A window showing a PDF file is printed as that file: into a folder that stands for the printer, or through CUPS's lp.
const { execFile } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { fileURLToPath } = require('node:url');

const INCHES = { A3: [11.7, 16.54], A4: [8.27, 11.69], A5: [5.83, 8.27], Letter: [8.5, 11] };

async function printToPDF(cdp, options = {}) {
  const [paperWidth, paperHeight] = INCHES[options.pageSize ?? 'Letter'];
  const { data } = await cdp.send('Page.printToPDF', { paperWidth, paperHeight, landscape: options.landscape === true, printBackground: options.printBackground === true });
  return Buffer.from(data, 'base64');
}

/**
 * $STANDIN_PRINTERS: names with commas between; else the printers CUPS knows. The part of a name before '=' is what it is asked for
 * by, the rest what people see.
 */
async function printers() {
  const given = process.env.STANDIN_PRINTERS;
  const names = given === undefined ? await cupsPrinters() : given.split(',').filter(Boolean);
  return names.map((each) => {
    const [name, displayName = name] = each.split('=');
    return { name, displayName, description: '', options: {} };
  });
}

function cupsPrinters() {
  return new Promise((resolve) => {
    execFile('lpstat', ['-e'], (error, out) => resolve(error ? [] : out.split('\n').filter(Boolean)));
  });
}

/**
 * $STANDIN_PRINTER: a folder; each job becomes `<n>.pdf` and `<n>.json` (the options) in it. Nobody is asked, as silent printing is.
 * @returns {Promise<{ success: boolean, reason: string }>} as webContents.print's callback is told
 */
async function print(url, options) {
  if (!url.startsWith('file:')) return { success: false, reason: 'stand-in: only a PDF file can be printed' };
  const file = fileURLToPath(url);
  if (fs.readFileSync(file).subarray(0, 5).toString() !== '%PDF-') return { success: false, reason: 'stand-in: only a PDF file can be printed' };
  const folder = process.env.STANDIN_PRINTER;
  if (folder) return intoFolder(folder, file, options);
  return throughLp(file, options);
}

function intoFolder(folder, file, options) {
  try {
    const job = fs.readdirSync(folder).filter((name) => name.endsWith('.pdf')).length + 1;
    fs.copyFileSync(file, path.join(folder, `${job}.pdf`));
    fs.writeFileSync(path.join(folder, `${job}.json`), JSON.stringify(options));
    return { success: true, reason: '' };
  } catch {
    return { success: false, reason: 'Print job failed' }; // a folder that is not there: a printer that is off
  }
}

function throughLp(file, { copies = 1, deviceName }) {
  return new Promise((resolve) => {
    execFile('lp', ['-n', String(copies), ...(deviceName ? ['-d', deviceName] : []), file], (error) => {
      resolve(error ? { success: false, reason: error.code === 'ENOENT' ? 'No printers available on the network' : 'Print job failed' } : { success: true, reason: '' });
    });
  });
}

module.exports = { print, printers, printToPDF };
