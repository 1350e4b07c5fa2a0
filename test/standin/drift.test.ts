// The stand-in may do less than Electron, never something else: every public member and event of it exists in electron.d.ts.
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { declarations, declared } from './electron-types';

const require = createRequire(import.meta.url);
type Anything = Record<string, unknown>;
const { createElectron } = require('./api.cjs') as { createElectron(start: object): Record<string, Anything> };
const { WebContents } = require('./web-contents.cjs') as { WebContents: { prototype: object } };
const electron = createElectron({ appPath: import.meta.dirname, pkg: {}, switches: new Map() });
const types = declarations();
const part = (name: string): Anything => electron[name] ?? {};

/** Public names of an object: its own, and for an instance of ours those of its class. */
function publicMembers(object: object): string[] {
  const names: string[] = [];
  for (let level = object; level !== EventEmitter.prototype && level !== Object.prototype && level !== Function.prototype && level !== null; level = Object.getPrototypeOf(level) as object) {
    // A strict object's prototype is a proxy over EventEmitter.prototype or Object.prototype: it has no names of its own to add.
    if ('hasOwnProperty' in level && Object.hasOwn(level, 'hasOwnProperty')) break;
    names.push(...Object.getOwnPropertyNames(level));
  }
  return [...new Set(names)].filter((name) => !name.startsWith('_') && name !== 'constructor' && !(name in EventEmitter.prototype));
}
const staticMembers = (object: object) => Object.getOwnPropertyNames(object).filter((name) => !name.startsWith('_') && !['length', 'name', 'prototype'].includes(name));

const session = (part('session')['defaultSession'] ?? {}) as Anything;
const OBJECTS: [name: string, object: object, type: string][] = [
  ['app', part('app'), 'App'],
  ['app.commandLine', part('app')['commandLine'] as object, 'CommandLine'],
  ['browserWindow', part('BrowserWindow')['prototype'] as object, 'BrowserWindow'],
  ['contents', WebContents.prototype, 'WebContents'],
  ['ipcMain', part('ipcMain'), 'IpcMain'],
  ['session', session, 'Session'],
  ['session.webRequest', session['webRequest'] as object, 'WebRequest'],
  ['protocol', part('protocol'), 'Protocol'],
  ['menu', part('Menu')['prototype'] as object, 'Menu'],
  ['menuItem', part('MenuItem')['prototype'] as object, 'MenuItem'],
  ['dialog', part('dialog'), 'Dialog'],
  ['shell', part('shell'), 'Shell'],
  ['screen', part('screen'), 'Screen'],
  ['notification', part('Notification')['prototype'] as object, 'Notification'],
];
const MODULES: [name: string, object: object, type: string][] = [
  ['BrowserWindow', part('BrowserWindow'), 'BrowserWindow'],
  ['Menu', part('Menu'), 'Menu'],
  ['Notification', part('Notification'), 'Notification'],
  ['webContents', part('webContents'), 'WebContents'],
];

describe('electron.d.ts as read', () => {
  it('is read at all', () => {
    expect(types.size).toBeGreaterThan(200);
    expect(declared(types, 'BrowserWindow').members).toContain('loadURL'); // its own
    expect(declared(types, 'BrowserWindow').members).toContain('setBounds'); // from BaseWindow
    expect(declared(types, 'BrowserWindow').members).not.toContain('openTheDoor');
    expect(declared(types, 'WebContents').events).toContain('render-process-gone');
  });
});

describe('members', () => {
  it.each(OBJECTS)('%s has nothing Electron lacks', (_name, object, type) => {
    const members = publicMembers(object);
    // MenuItem only keeps what it was given, besides click().
    expect(members.length).toBeGreaterThan(0);
    const { members: known } = declared(types, type);
    expect(members.filter((member) => !known.has(member))).toEqual([]);
  });
  it.each(MODULES)('%s has no static Electron lacks', (_name, object, type) => {
    const members = staticMembers(object);
    expect(members.length).toBeGreaterThan(0);
    const { statics: known } = declared(types, type);
    expect(members.filter((member) => !known.has(member))).toEqual([]);
  });
  it('the module itself exports what Electron exports', () => {
    const text = readFileSync(resolve(import.meta.dirname, '../../node_modules/electron/electron.d.ts'), 'utf8');
    const exported = new Set([...text.matchAll(/^ {4}(?:const|class) (\w+)|^ {2}(?:const|class) (\w+)/gm)].map(([, inner, outer]) => inner ?? outer));
    expect(Object.keys(electron).filter((name) => !exported.has(name))).toEqual([]);
  });
});

describe('events', () => {
  const EMITTERS: [file: string, types: string[]][] = [
    ['app.cjs', ['App']],
    ['browser-window.cjs', ['BrowserWindow', 'App']],
    ['web-contents.cjs', ['WebContents', 'App']],
    ['session.cjs', ['WebContents', 'Session']],
    ['notification.cjs', ['Notification']],
  ];
  it.each(EMITTERS)('%s emits nothing Electron does not', (file, emitters) => {
    const emitted = [...readFileSync(resolve(import.meta.dirname, file), 'utf8').matchAll(/\.emit\('([\w-]+)'/g)].map(([, event]) => event ?? '');
    expect(emitted.length).toBeGreaterThan(0);
    const known = new Set(emitters.flatMap((type) => [...declared(types, type).events]));
    expect(emitted.filter((event) => !known.has(event))).toEqual([]);
  });
});

describe('what the stand-in lacks', () => {
  it.each([
    ['a module', () => electron['autoUpdater'], 'electron.autoUpdater'],
    ['a method', () => part('app')['relaunch'], 'app.relaunch'],
    ['a static', () => part('Menu')['sendActionToFirstResponder'], 'Menu.sendActionToFirstResponder'],
    ['a method of a session', () => session['clearCache'], 'session.clearCache'],
    ['a method of every window', () => Reflect.get(part('BrowserWindow')['prototype'] as object, 'setOpacity'), 'browserWindow.setOpacity'],
  ])('%s is an error that names it', (_what, read, name) => {
    expect(read).toThrow(`stand-in: ${name} is not provided`);
  });
});
