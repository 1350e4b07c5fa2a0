// 换成…: another character, or a description such as （上山下夆） with a drawing of what it stands for. Recorded with the case, where
// there is one already.
import { useState, type KeyboardEvent } from 'react';
import { useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { fail, ok, type Result } from '../../../main/contract/errors';
import { STRUCTURES } from '../../../main/domain/described-character';
import { call } from '../../api';
import { describedWords as words } from '../../strings/described';
import { fieldsOf } from '../../ui/fields-of';
import { Fields, FormFrame } from '../../ui/form-frame';
import { Sheet } from '../../ui/sheet';
import { useCaseIfOpen } from '../case-file/case-context';
import type { Unprintable } from '../print-check/unprintable';
import { DrawingPad } from './drawing-pad';
import { blankReplacement, Replacement, replacementOf, STRUCTURE_NAMES, type ReplacementInForm } from './replacement';
import './described.css';

const F = fieldsOf<z.input<typeof Replacement>>();
const WAYS = (['described', 'other'] as const).map((value) => ({ value, label: words.ways[value], hint: words.wayHints[value] }));
const HOW = [...STRUCTURE_NAMES.map((value) => ({ value, label: words.structures[value] })), { value: 'freely' as const, label: words.freely }];

interface Props {
  character: Unprintable;
  /** The field it stands in, and its text. */
  label: string;
  text: string;
  onWrite(instead: string): void;
  onClose(): void;
}

export function ReplaceSheet({ character: { character, privateUse }, label, text, onWrite, onClose }: Props) {
  const open = useCaseIfOpen();
  const [drawing, setDrawing] = useState<Uint8Array<ArrayBuffer> | null>(null);

  const save = async (values: ReplacementInForm): Promise<Result<unknown>> => {
    const instead = replacementOf(values);
    const bad = await call('papers.unprintable', { text: instead });
    if (!bad.ok) return bad;
    const [first] = bad.value.characters;
    if (first) return fail({ kind: 'bad-input', fields: [{ path: pathOf(values, first.character), say: words.otherUnprintable }] });
    if (values.way === 'described' && open) {
      const { id, revision } = open.file;
      const put = await call('described.put', { id, revision, written: instead, character, note: '', drawing: drawing ?? 'keep' });
      if (!put.ok) return put;
      open.put(put.value.file);
    }
    onWrite(instead);
    return ok(undefined);
  };
  // For React this sheet is inside the form whose field it mends: that form must not take its keys.
  const keepKeys = (event: KeyboardEvent) => event.key !== 'Escape' && event.stopPropagation();
  return (
    <Sheet open title={privateUse ? words.replacePrivateTitle : words.replaceTitle(character)} onClose={onClose}>
      <div className="replace-sheet" onKeyDown={keepKeys} onKeyPress={keepKeys}>
        <FormFrame schema={Replacement} initial={blankReplacement} onSave={save} onSaved={onClose} onCancel={onClose} saveWords={words.save} now>
          <p className="replace-where">{words.inField(label, privateUse ? text.replaceAll(character, words.placeholder) : text)}</p>
          <Fields>
            <F.Choice name="way" label={words.way} options={WAYS} stacked />
            <Ways />
          </Fields>
          <Preview text={text} character={character} />
          <Drawing recorded={open !== null} onDrawn={setDrawing} />
        </FormFrame>
      </div>
    </Sheet>
  );
}

/** The field in which a character stands that cannot be printed either. */
function pathOf({ way, structure, parts }: ReplacementInForm, character: string): string {
  if (way === 'other') return 'other';
  if (structure === 'freely') return 'free';
  return `parts.${Math.max(0, parts.findIndex((part) => part.includes(character)))}`;
}

function Ways() {
  const way: unknown = useWatch({ name: 'way' });
  const structure = useWatch({ name: 'structure' }) as ReplacementInForm['structure'];
  if (way === 'other') return <F.Text name="other" label={words.other} required span={4} unprinted />;
  return (
    <>
      <F.Choice name="structure" label={words.structure} options={HOW} />
      {structure === 'freely' ? (
        <F.Text name="free" label={words.free} hint={words.freeHint} required unprinted />
      ) : (
        STRUCTURES[structure].map((where, i) => <F.Text key={where} name={`parts.${i}`} label={words.part(where)} required span={4} unprinted />)
      )}
    </>
  );
}

/** The field as it will read. */
function Preview({ text, character }: { text: string; character: string }) {
  const values = useWatch() as ReplacementInForm;
  const instead = replacementOf(values);
  return (
    <div className="replace-preview" role="status">
      <span>{words.preview}</span>
      {instead === '' ? <p className="replace-nothing">{words.nothingYet}</p> : <p>{text.replaceAll(character, instead)}</p>}
    </div>
  );
}

function Drawing({ recorded, onDrawn }: { recorded: boolean; onDrawn(png: Uint8Array<ArrayBuffer> | null): void }) {
  const way: unknown = useWatch({ name: 'way' });
  if (way !== 'described') return null;
  if (!recorded) return <p className="replace-where">{words.noCaseYet}</p>;
  return <DrawingPad onDrawn={onDrawn} />;
}
