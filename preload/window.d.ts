// The window's global, for code that wants it typed: import type {} from '../preload/window'.
import type { WindowApp } from './window-app';

declare global {
  interface Window {
    readonly app: WindowApp;
  }
}
