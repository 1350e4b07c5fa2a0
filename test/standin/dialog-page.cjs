// The page of a dialog window: a message with buttons, or a folder to walk through by keyboard.

/** Runs in the dialog's page (its source is injected). `ask` describes the dialog; `say` (a binding) tells the host what was done. */
function dialogPage(ask, say) {
  const tell = (message) => say(JSON.stringify(message));
  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  const buttons = (...list) => {
    const row = make('p', { className: 'buttons' });
    list.forEach(([text, onclick], i) => row.append(make('button', { textContent: text, onclick, id: `button-${i}` })));
    return row;
  };
  document.title = ask.title;
  document.addEventListener('keydown', (event) => event.key === 'Escape' && tell({ cancel: true }));

  if (ask.kind === 'message') {
    document.body.append(make('h1', { textContent: ask.message }), make('p', { textContent: ask.detail, className: 'detail' }));
    document.body.append(buttons(...ask.buttons.map((text, response) => [text, () => tell({ response })])));
    document.getElementById(`button-${ask.defaultId}`)?.focus();
    return;
  }

  const where = make('input', { id: 'where', value: ask.folder, spellcheck: false });
  const list = make('select', { id: 'list', size: 12 });
  const name = make('input', { id: 'name', value: ask.name, spellcheck: false });
  const problem = make('p', { id: 'problem', role: 'alert' });
  const choose = () => tell(ask.kind === 'save' ? { folder: where.value, name: name.value } : { folder: where.value });
  const open = () => tell({ list: list.value });
  list.addEventListener('dblclick', open);
  list.addEventListener('keydown', (event) => event.key === 'Enter' && open());
  where.addEventListener('keydown', (event) => event.key === 'Enter' && tell({ list: where.value }));
  name.addEventListener('keydown', (event) => event.key === 'Enter' && choose());
  document.body.append(make('h1', { textContent: ask.title }), make('label', { htmlFor: 'where', textContent: '位置' }), where);
  document.body.append(make('label', { htmlFor: 'list', textContent: '里面的文件夹' }), list);
  if (ask.kind === 'save') document.body.append(make('label', { htmlFor: 'name', textContent: '文件名' }), name);
  document.body.append(problem, buttons([ask.kind === 'save' ? '保存' : '选定这个文件夹', choose], ['取消', () => tell({ cancel: true })]));
  where.focus();

  // The host answers `list` with this.
  globalThis.showFolder = ({ folder, parent, folders, error }) => {
    problem.textContent = error ?? '';
    if (error !== undefined) return;
    where.value = folder;
    list.replaceChildren(make('option', { value: parent, textContent: '..（上一级）' }), ...folders.map((path) => make('option', { value: path, textContent: path.split('/').at(-1) })));
    list.selectedIndex = 0;
  };
  tell({ list: ask.folder });
}

const STYLE = `body { font: 18px sans-serif; margin: 24px; display: flex; flex-direction: column; gap: 8px }
h1 { font-size: 20px; margin: 0 } .detail { white-space: pre-wrap } input, select, button { font: inherit; padding: 6px }
.buttons { display: flex; gap: 12px; margin: 8px 0 0 } #problem { color: #9b2423; margin: 0; min-height: 1.4em }`;

/** A complete page as a data: URL. `__standinDialog` is the binding to the host. */
function dialogUrl(ask) {
  const text = JSON.stringify(ask).replaceAll('<', '\\u003c');
  const page = `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><body><script>(${dialogPage})(${text}, __standinDialog)</script>`;
  return `data:text/html;charset=utf-8,${encodeURIComponent(page)}`;
}

module.exports = { dialogUrl };
