// The parties of a form as cards, by side: 申请人, 被申请人, 第三人. Labels 甲 乙 丙 follow as they will be saved.
import { PlusOutlined } from '@ant-design/icons';
import { useEffect, useRef, useState } from 'react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { SIDES, type Side } from '../../../main/domain/party';
import { newId } from '../../ids';
import { parties as words } from '../../strings/parties';
import { kit } from '../../strings/kit';
import { Button } from '../../ui/button';
import { useKit } from '../../ui/kit-context';
import { blankParty, labelsOf, type PartyInForm } from './party-values';
import { PartyCard } from './party-card';
import './parties.css';

interface Props {
  /** Path of the list in the form. */
  name: string;
  /** An agreement already speaks of 甲方 and 乙方: everybody keeps theirs. */
  keepLabels?: boolean;
  /** Sides that must have somebody; their first card is marked 必填. */
  required?: readonly Side[];
}

interface Brief {
  id: string;
  side: Side;
  label: string;
}

export function PartyList({ name, keepLabels = false, required = [] }: Props) {
  const { control, getValues, setFocus } = useFormContext();
  const list = useFieldArray({ control, name, keyName: 'rowKey' });
  const { say } = useKit();
  const [removed, setRemoved] = useState<{ index: number; value: PartyInForm; title: string } | null>(null);
  const toFocus = useRef<string | null>(null);

  // Only what the grouping needs, as one text: typing an address in one of thirty cards must not draw the other twenty-nine.
  const outline = useWatch({ name, compute: (value: unknown) => outlineOf(value, keepLabels) });
  const briefs = JSON.parse(outline) as Brief[];

  useEffect(() => {
    const wanted = toFocus.current;
    toFocus.current = null;
    if (wanted === null) return;
    const at = (getValues(name) as PartyInForm[]).findIndex((party) => party.id === wanted);
    if (at !== -1) setFocus(`${name}.${at}.name`);
  });

  const add = (side: Side) => {
    const id = newId();
    toFocus.current = id;
    list.append(blankParty(side, id), { shouldFocus: false });
  };
  const remove = (index: number, title: string) => {
    setRemoved({ index, value: getValues(`${name}.${index}`) as PartyInForm, title });
    toFocus.current = briefs[index + 1]?.id ?? briefs[index - 1]?.id ?? null;
    list.remove(index);
    say(words.removed(title));
  };
  const undo = () => {
    if (removed === null) return;
    toFocus.current = removed.value.id;
    list.insert(Math.min(removed.index, list.fields.length), removed.value, { shouldFocus: false });
    setRemoved(null);
  };

  return (
    <div className="party-list">
      {SIDES.map((side) => {
        const indexes = briefs.flatMap((brief, i) => (brief.side === side ? [i] : []));
        if (indexes.length === 0) return null;
        return (
          <section key={side} className="party-side" aria-label={words.side[side]}>
            {indexes.map((index, place) => {
              const brief = briefs[index];
              const field = list.fields[index];
              if (brief === undefined || field === undefined) return null;
              const before = indexes[place - 1];
              const after = indexes[place + 1];
              return (
                <PartyCard
                  key={field.rowKey}
                  path={`${name}.${index}`}
                  side={side}
                  label={brief.label}
                  fallbackTitle={indexes.length > 1 ? words.nth(words.side[side], place) : words.side[side]}
                  required={place === 0 && required.includes(side)}
                  onRemove={required.includes(side) && indexes.length === 1 ? null : (title) => remove(index, title)}
                  onUp={before === undefined ? null : () => list.swap(index, before)}
                  onDown={after === undefined ? null : () => list.swap(index, after)}
                />
              );
            })}
          </section>
        );
      })}
      <div className="party-adds">
        {SIDES.map((side) => (
          <Button key={side} kind="quiet" icon={<PlusOutlined aria-hidden />} onClick={() => add(side)}>
            {briefs.some((brief) => brief.side === side) ? words.add(words.side[side]) : words.addFirst(words.side[side])}
          </Button>
        ))}
      </div>
      {removed && (
        <p className="repeat-undo" role="status">
          {words.removed(removed.title)}
          <button type="button" className="text-button" onClick={undo}>
            {kit.undo}
          </button>
        </p>
      )}
    </div>
  );
}

function outlineOf(value: unknown, keepLabels: boolean): string {
  const all = Array.isArray(value) ? (value as PartyInForm[]) : [];
  const labels = labelsOf(all, keepLabels);
  return JSON.stringify(all.map(({ id, side }): Brief => ({ id, side, label: labels.get(id) ?? '' })));
}
