// The system's dialogs for choosing a folder or a file name. Paths stay in main; the window gets tokens.
import { app, dialog, type BrowserWindow } from 'electron';
import { extname, join } from 'node:path';
import type { HousePorts } from '../calls/house';

const TITLES = {
  data: '选择存放案卷数据的文件夹',
  drive: '选择U盘或备份文件夹',
  save: '选择保存的位置',
} as const;

const FILES = { forms: '文书样式', holidays: '节假日' } as const;

/** What a person may save, by the ending of its name. */
const KINDS: Record<string, string> = { pdf: 'PDF 文件', json: '和事簿文件', jpg: '照片', png: '图片', tiff: '扫描件', ics: '日历文件' };

function filtersFor(name: string): { name: string; extensions: string[] }[] {
  const ending = extname(name).slice(1);
  const kind = KINDS[ending];
  return kind === undefined ? [] : [{ name: kind, extensions: [ending] }];
}

/** @param owner the window the dialogs belong to, null while there is none */
export function pickers(owner: () => BrowserWindow | null): HousePorts['pickers'] {
  return {
    async chooseFolder(purpose) {
      const options = { title: TITLES[purpose], buttonLabel: '选定这个文件夹', properties: ['openDirectory' as const, 'createDirectory' as const] };
      const window = owner();
      const { canceled, filePaths } = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options);
      return canceled ? null : (filePaths[0] ?? null);
    },
    async chooseFile(purpose) {
      const name = FILES[purpose];
      const options = { title: `选择${name}文件`, buttonLabel: '选定这个文件', properties: ['openFile' as const], filters: [{ name, extensions: ['json'] }] };
      const window = owner();
      const { canceled, filePaths } = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options);
      return canceled ? null : (filePaths[0] ?? null);
    },
    async saveFileAs(suggestedName) {
      const options = {
        title: '另存到…',
        buttonLabel: '保存',
        defaultPath: join(app.getPath('documents'), suggestedName),
        filters: filtersFor(suggestedName),
      };
      const window = owner();
      const { canceled, filePath } = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options);
      return canceled || filePath === '' ? null : filePath;
    },
  };
}
