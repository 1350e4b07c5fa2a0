// Puts a blank of a sentence where the caret stands, taking it away from where it stood: as typing would, so that Ctrl+Z takes it back.

/** `blank` with its braces, e.g. {份数}. */
export function putBlank(area: HTMLTextAreaElement, blank: string): void {
  const caret = area.selectionStart;
  area.focus();
  const at = area.value.indexOf(blank);
  const target = caretAfterRemoval(caret, at, blank.length);
  if (at >= 0) {
    area.setSelectionRange(at, at + blank.length);
    document.execCommand('delete');
  }
  area.setSelectionRange(target, target);
  // Deprecated in name only: nothing else that a page can call keeps the field's own undo.
  document.execCommand('insertText', false, blank);
}

/** Where a caret stands once `length` characters at `at` are gone; `at` below zero: nothing goes. */
export function caretAfterRemoval(caret: number, at: number, length: number): number {
  if (at < 0 || caret <= at) return caret;
  return Math.max(at, caret - length);
}
