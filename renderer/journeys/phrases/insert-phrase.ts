// Puts a sentence into a text where the cursor stands, as typing would: 撤销 (Ctrl+Z) takes it back, and the field hears of it.

/** What a phrase leaves for a person to fill in. */
const BLANK = /〔[^〕]*〕/;

/**
 * Inserts `text` at the selection of `area`, on a line of its own when it does not start one, and selects its first blank 〔…〕 so
 * that typing fills it in.
 */
export function insertPhrase(area: HTMLTextAreaElement | HTMLInputElement, text: string): void {
  area.focus();
  const at = area.selectionStart ?? area.value.length;
  const before = area.value.slice(0, at);
  const ownLine = area instanceof HTMLTextAreaElement && before !== '' && !before.endsWith('\n') ? `\n${text}` : text;
  // Deprecated in name only: nothing else that a page can call keeps the field's own undo.
  document.execCommand('insertText', false, ownLine);
  const blank = BLANK.exec(ownLine);
  if (blank) area.setSelectionRange(at + blank.index, at + blank.index + blank[0].length);
}
