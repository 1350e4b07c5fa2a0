// dialog: drawn by the same Chromium as a small window of its own. Under Playwright nobody could answer, so it answers "cancelled"
// at once; specs put their own answer in place of these functions, as they must on real Electron.
const fs = require('node:fs');
const path = require('node:path');
const { dialogUrl } = require('./dialog-page.cjs');
const { strict } = require('./strict.cjs');
const { openTarget } = require('./targets.cjs');

const SIZE = { width: 640, height: 560 };

/** Shows a dialog; `onMessage(message, show)` returns the answer, or undefined while it goes on. */
async function show(world, ask, onMessage) {
  if (world.headless) {
    console.error(`stand-in: nobody to answer the dialog “${ask.title}”; cancelled`);
    return onMessage({ cancel: true });
  }
  const { browser } = world;
  const targetId = await openTarget(world, { id: `dialog-${world.nextId++}`, _bounds: SIZE, _options: { title: ask.title } });
  const cdp = await browser.attach(targetId);
  const answer = new Promise((resolve) => {
    cdp.on('Runtime.bindingCalled', ({ payload }) => {
      const reply = (value) => void cdp.send('Runtime.evaluate', { expression: `showFolder(${JSON.stringify(value)})` }).catch(() => {});
      const answered = onMessage(JSON.parse(payload), reply);
      if (answered !== undefined) resolve(answered);
    });
    const closed = (event) => event.targetId === targetId && resolve(onMessage({ cancel: true }));
    browser.root.on('Target.targetDestroyed', closed);
  });
  const { windowId } = await browser.root.send('Browser.getWindowForTarget', { targetId });
  await browser.root.send('Browser.setWindowBounds', { windowId, bounds: { ...SIZE, left: 360, top: 100 } });
  await cdp.send('Runtime.enable');
  await cdp.send('Runtime.addBinding', { name: '__standinDialog' });
  await cdp.send('Page.navigate', { url: dialogUrl(ask) });
  const given = await answer;
  await browser.root.send('Target.closeTarget', { targetId }).catch(() => {}); // closed by the person
  return given;
}

/** The folders in `folder`, or why they cannot be listed. */
function listFolder(folder) {
  const full = path.resolve(folder);
  try {
    const entries = fs.readdirSync(full, { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map((entry) => path.join(full, entry.name));
    return { folder: full, parent: path.dirname(full), folders: folders.toSorted() };
  } catch {
    return { error: `打不开“${folder}”` };
  }
}

/** Dialogs may be given a parent window first. */
function optionsOf(world, args) {
  return (args[0] instanceof world.BrowserWindow || args[0] == null ? args[1] : args[0]) ?? {};
}

function createDialog(world) {
  return strict(
    {
      async showOpenDialog(...args) {
        const { title = '选择文件夹', defaultPath = process.env.HOME ?? '/', properties = [] } = optionsOf(world, args);
        if (!properties.includes('openDirectory')) throw new Error('stand-in: showOpenDialog opens folders only');
        return show(world, { kind: 'folder', title, folder: defaultPath, name: '' }, (message, reply) => {
          if (message.list !== undefined) return void reply(listFolder(message.list));
          if (message.cancel) return { canceled: true, filePaths: [] };
          const folder = path.resolve(message.folder);
          try {
            fs.mkdirSync(folder, { recursive: true }); // one typed but not there is made, as a system's "new folder" button would
          } catch {
            return void reply({ error: `不能使用“${folder}”` });
          }
          return { canceled: false, filePaths: [folder] };
        });
      },
      async showSaveDialog(...args) {
        const { title = '保存', defaultPath = '' } = optionsOf(world, args);
        const folder = path.isAbsolute(defaultPath) ? path.dirname(defaultPath) : (process.env.HOME ?? '/');
        return show(world, { kind: 'save', title, folder, name: path.basename(defaultPath) }, (message, reply) => {
          if (message.list !== undefined) return void reply(listFolder(message.list));
          if (message.cancel) return { canceled: true, filePath: '' };
          return { canceled: false, filePath: path.resolve(message.folder, message.name) };
        });
      },
      async showMessageBox(...args) {
        const { title = world.app.name, message = '', detail = '', buttons = ['OK'], defaultId = 0, cancelId = 0 } = optionsOf(world, args);
        return show(world, { kind: 'message', title, message, detail, buttons, defaultId }, (answer) => ({ response: answer.response ?? cancelId, checkboxChecked: false }));
      },
      showErrorBox(title, content) {
        console.error(`${title}\n${content}`);
      },
    },
    'dialog',
  );
}

module.exports = { createDialog };
