// A square to draw a character in, by mouse, pen or finger; or a picture of it, chosen by keyboard as well.
import { useEffect, useRef, useState, type ChangeEvent, type PointerEvent } from 'react';
import { describedWords } from '../../strings/described';
import { Button } from '../../ui/button';
import { paint, pngOf, SQUARE, type Point, type Stroke } from './strokes';
import './described.css';

const words = describedWords.pad;

interface Props {
  /** After each stroke: the drawing as a PNG; null when it was cleared. */
  onDrawn(png: Uint8Array<ArrayBuffer> | null): void;
}

export function DrawingPad({ onDrawn }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const [picture, setPicture] = useState<ImageBitmap | null>(null);
  const [bad, setBad] = useState(false);
  const drawn = strokes.length > 0 || picture !== null;

  useEffect(() => {
    if (canvas.current) paint(canvas.current, strokes, picture);
  }, [strokes, picture]);

  const tell = async (is: boolean) => onDrawn(is && canvas.current ? await pngOf(canvas.current) : null);
  const at = (event: PointerEvent<HTMLCanvasElement>): Point => {
    const box = event.currentTarget.getBoundingClientRect();
    return [((event.clientX - box.left) / box.width) * SQUARE, ((event.clientY - box.top) / box.height) * SQUARE];
  };
  const begin = (event: PointerEvent<HTMLCanvasElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    const point = at(event);
    setStrokes((all) => [...all, [point]]);
  };
  const go = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const point = at(event);
    setStrokes((all) => [...all.slice(0, -1), [...(all.at(-1) ?? []), point]]);
  };
  const change = (next: readonly Stroke[], shown: ImageBitmap | null) => {
    setStrokes(next);
    setPicture(shown);
    if (canvas.current) paint(canvas.current, next, shown);
    void tell(next.length > 0 || shown !== null);
  };
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = target.files?.[0];
    target.value = '';
    if (!chosen) return;
    const read = await createImageBitmap(chosen).catch(() => null);
    setBad(read === null);
    if (read) change([], read);
  };
  return (
    <fieldset className="drawing-pad">
      <legend>{describedWords.draw}</legend>
      <div className="drawing-square">
        <canvas ref={canvas} width={SQUARE} height={SQUARE} role="img" aria-label={`${words.name}，${drawn ? words.drawn : words.none}`} onPointerDown={begin} onPointerMove={go} onPointerUp={() => change(strokes, picture)} />
      </div>
      <div className="drawing-buttons">
        <p>{describedWords.drawHint}</p>
        <Button disabled={strokes.length === 0} onClick={() => change(strokes.slice(0, -1), picture)}>
          {words.undo}
        </Button>
        <Button disabled={!drawn} onClick={() => change([], null)}>
          {words.clear}
        </Button>
        <Button onClick={() => file.current?.click()}>{words.choose}</Button>
        <input ref={file} type="file" accept="image/png,image/jpeg" hidden onChange={(event) => void choose(event)} />
        <p role="status">{bad ? words.bad : drawn ? words.drawn : ''}</p>
      </div>
    </fieldset>
  );
}
