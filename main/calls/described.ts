// described.*: 组字描述 of a case, with the drawings of characters that no computer has.
import { fail, ok, type Result } from '../contract/errors';
import type { Drawing } from '../domain/described-character';
import { pngFacts } from '../domain/scan-bytes';
import { moveCase, tryMove } from './cases';
import type { Handlers } from './handler';
import { keptBytes, sha256Of } from './kept-bytes';

/** A few strokes in black and white take some kilobytes; anything near this is no drawing of one character. */
const DRAWING_BYTES = 4 * 1024 * 1024;

export const describedHandlers: Handlers<'described'> = {
  'described.put': async (context, { id, revision, written, character, note, drawing }) => {
    if (!context.open.ok) return context.open;
    const { store } = context.open.value;
    const read = await store.read(id);
    if (!read.ok) return read;
    if (read.value.revision !== revision) return fail({ kind: 'saved-elsewhere', id, revision: read.value.revision });
    const kept = read.value.describedCharacters.find((known) => known.written === written)?.drawing ?? null;
    const made: Result<Drawing | null> = drawing === 'keep' ? ok(kept) : drawing === null ? ok(null) : drawingOf(drawing);
    if (!made.ok) return made;
    const input = { item: { id: '', written, character, note, drawing: made.value } };
    // Rules are asked before anything is written, so that a refusal leaves nothing lying.
    const allowed = tryMove(context, store, read.value, 'put-described-character', input);
    if (!allowed.ok) return allowed;
    if (made.value !== null && drawing instanceof Uint8Array) {
      const stored = await store.scans.write(id, made.value.file, drawing);
      if (!stored.ok) return stored;
    }
    const moved = await moveCase(context, store, id, revision, 'put-described-character', input);
    return moved.ok ? ok({ file: moved.value }) : moved;
  },

  'described.drawing': async (context, { id, character }) => {
    if (!context.open.ok) return context.open;
    const { store } = context.open.value;
    const read = await store.read(id);
    if (!read.ok) return read;
    const drawing = read.value.describedCharacters.find((known) => known.id === character)?.drawing;
    if (!drawing) return fail({ kind: 'not-found', what: 'scan' });
    const bytes = await keptBytes(store.scans, id, drawing);
    return bytes.ok ? ok({ bytes: bytes.value }) : bytes;
  },
};

/** What a case says about a drawing; or why these bytes are none. */
function drawingOf(bytes: Uint8Array): Result<Drawing> {
  const facts = pngFacts(bytes);
  if (!facts?.whole || bytes.length > DRAWING_BYTES || Math.max(facts.width, facts.height) > 2000) return fail({ kind: 'scan-file', problem: 'bad-page' });
  const sha256 = sha256Of(bytes);
  return ok({ file: `character-${sha256.slice(0, 16)}.png`, sha256, width: facts.width, height: facts.height });
}
