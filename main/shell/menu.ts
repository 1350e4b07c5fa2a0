// Menus. The program has none to look at; what must work without one is here.
import { app, Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';

/**
 * On Windows and Linux there is no application menu at all: editing keys work without one, and no accelerator can swallow Ctrl+K,
 * Ctrl+P, Ctrl+N or F1 before the window sees them. macOS takes its editing keys from the menu, so there it has one.
 */
export function setMenu(): void {
  const template: MenuItemConstructorOptions[] = [];
  if (process.platform === 'darwin') {
    template.push({ role: 'appMenu', label: app.name }, { label: '编辑', submenu: EDITING });
  }
  if (!app.isPackaged) template.push({ label: '开发', visible: false, submenu: [{ role: 'toggleDevTools', accelerator: 'F12' }] });
  Menu.setApplicationMenu(template.length > 0 ? Menu.buildFromTemplate(template) : null);
}

const EDITING: MenuItemConstructorOptions[] = [
  { role: 'undo', label: '撤销' },
  { role: 'redo', label: '重做' },
  { type: 'separator' },
  { role: 'cut', label: '剪切' },
  { role: 'copy', label: '复制' },
  { role: 'paste', label: '粘贴' },
  { role: 'selectAll', label: '全选' },
];

/** The right mouse button, which many people know better than Ctrl+V. Electron shows nothing by itself. */
export function offerEditingMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText, editFlags }) => {
    if (!isEditable && selectionText === '') return;
    const items: MenuItemConstructorOptions[] = isEditable
      ? [
          { role: 'cut', label: '剪切', enabled: editFlags.canCut },
          { role: 'copy', label: '复制', enabled: editFlags.canCopy },
          { role: 'paste', label: '粘贴', enabled: editFlags.canPaste },
          { type: 'separator' },
          { role: 'selectAll', label: '全选', enabled: editFlags.canSelectAll },
        ]
      : [{ role: 'copy', label: '复制' }];
    Menu.buildFromTemplate(items).popup({ window });
  });
}
