// The system's dialogs for choosing a folder or a file name. Paths stay in main; the window gets tokens.
import { app, dialog, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import type { HousePorts } from '../calls/house';

const TITLES = {
  data: '选择存放案卷数据的文件夹',
  drive: '选择U盘或备份文件夹',
  save: '选择保存的位置',
} as const;

/** @param owner the window the dialogs belong to, null while there is none */
export function pickers(owner: () => BrowserWindow | null): HousePorts['pickers'] {
  return {
    async chooseFolder(purpose) {
      const options = { title: TITLES[purpose], buttonLabel: '选定这个文件夹', properties: ['openDirectory' as const, 'createDirectory' as const] };
      const window = owner();
      const { canceled, filePaths } = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options);
      return canceled ? null : (filePaths[0] ?? null);
    },
    async saveFileAs(suggestedName) {
      const options = {
        title: '另存到…',
        buttonLabel: '保存',
        defaultPath: join(app.getPath('documents'), suggestedName),
        filters: [{ name: 'PDF 文书', extensions: ['pdf'] }],
      };
      const window = owner();
      const { canceled, filePath } = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options);
      return canceled || filePath === '' ? null : filePath;
    },
  };
}
