// Menu and MenuItem: kept and clickable from a test, not drawn.
const { strict } = require('./strict.cjs');

function createMenu(world) {
  class MenuItem {
    constructor(options) {
      const { click, submenu, ...rest } = options;
      Object.assign(this, { enabled: true, visible: true, type: submenu ? 'submenu' : 'normal' }, rest);
      if (Array.isArray(submenu)) this.submenu = Menu.buildFromTemplate(submenu);
      this._onClick = click;
    }
    click(...args) {
      if (this._onClick) this._onClick(this, world.BrowserWindow.getFocusedWindow(), ...args);
      else if (this.role === 'quit') world.app.quit();
    }
  }
  class Menu {
    constructor() {
      this.items = [];
    }
    append(item) {
      this.items.push(item);
    }
    popup() {}
    getMenuItemById(id) {
      for (const item of this.items) {
        const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
        if (found) return found;
      }
      return null;
    }
    static _application = null;
    static buildFromTemplate(template) {
      const menu = new Menu();
      for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item));
      return menu;
    }
    static setApplicationMenu(menu) {
      Menu._application = menu;
    }
    static getApplicationMenu() {
      return Menu._application;
    }
  }
  strict(Menu.prototype, 'menu');
  strict(Menu, 'Menu');
  return { Menu, MenuItem };
}

module.exports = { createMenu };
