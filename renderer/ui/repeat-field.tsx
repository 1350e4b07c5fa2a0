// A list in a form: add, remove, put in order, all by keyboard; what was removed can be brought back.
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { kit } from '../strings/kit';
import { Button } from './button';
import { useKit } from './kit-context';
import { isComposing } from './composing';

interface Props {
  /** Path of the list in the form's values. */
  name: string;
  /** What one of them is called, e.g. 调解室. */
  itemName: string;
  /** A new one, empty. */
  blank(): Record<string, unknown>;
  /** The fields of one; `path` is its place in the values, e.g. 'rooms.0'. */
  children(path: string, index: number): ReactNode;
  /** The heading of one, when more can be said than 调解室 2. */
  titleOf?: (value: Record<string, unknown>, index: number) => string;
  /** Fewest there may be: below, none can be removed. */
  least?: number;
  /** What the button for one more says, where 再加一个… is not how people say it. */
  addWords?: string;
  /** One line each, no headings. */
  compact?: boolean;
  /** Order means something and can be changed. */
  ordered?: boolean;
}

export function RepeatField({ name, itemName, blank, children, titleOf, least = 0, addWords, compact = false, ordered = false }: Props) {
  const { control, getValues } = useFormContext();
  const list = useFieldArray({ control, name, keyName: 'rowKey' });
  const box = useRef<HTMLDivElement>(null);
  const toFocus = useRef<number | 'add' | null>(null);
  const [removed, setRemoved] = useState<{ index: number; value: Record<string, unknown>; title: string } | null>(null);
  const { say } = useKit();
  const id = useId();

  useEffect(() => {
    const { current } = toFocus;
    toFocus.current = null;
    if (current === null) return;
    const items = box.current?.querySelectorAll<HTMLElement>(`[data-item="${id}"]`) ?? [];
    const target = current === 'add' ? null : items[Math.min(current, items.length - 1)];
    (target?.querySelector<HTMLElement>('input, textarea') ?? box.current?.querySelector<HTMLElement>('.repeat-add'))?.focus();
  });

  const valueAt = (index: number) => getValues(`${name}.${index}`) as Record<string, unknown>;
  const titleAt = (index: number) => titleOf?.(valueAt(index) ?? {}, index) || kit.list.item(itemName, index);
  const add = () => {
    toFocus.current = list.fields.length;
    list.append(blank(), { shouldFocus: false });
  };
  const remove = (index: number) => {
    const title = titleAt(index);
    setRemoved({ index, value: valueAt(index), title });
    toFocus.current = list.fields.length > 1 ? index : 'add';
    list.remove(index);
    say(kit.list.removed(title));
  };
  const undo = () => {
    if (!removed) return;
    toFocus.current = removed.index;
    list.insert(Math.min(removed.index, list.fields.length), removed.value, { shouldFocus: false });
    setRemoved(null);
  };
  const move = (from: number, to: number) => {
    if (to < 0 || to >= list.fields.length) return;
    toFocus.current = to;
    list.move(from, to);
  };
  const onKeyDown = (index: number) => (event: KeyboardEvent) => {
    if (!ordered || !event.altKey || event.defaultPrevented || isComposing(event) || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    move(index, event.key === 'ArrowUp' ? index - 1 : index + 1);
  };

  return (
    <div ref={box}>
      {list.fields.map((field, index) => {
        const head = (
          <ItemHead path={`${name}.${index}`} titleOf={() => titleAt(index)} headed={!compact} labelId={`${id}-${field.rowKey}`}>
            {(title) => (
              <>
                {ordered && list.fields.length > 1 && (
                  <>
                    <IconButton label={kit.list.up(title)} icon={<ArrowUpOutlined aria-hidden />} disabled={index === 0} onClick={() => move(index, index - 1)} />
                    <IconButton label={kit.list.down(title)} icon={<ArrowDownOutlined aria-hidden />} disabled={index === list.fields.length - 1} onClick={() => move(index, index + 1)} />
                  </>
                )}
                {list.fields.length > least && <IconButton label={kit.list.remove(title)} icon={<DeleteOutlined aria-hidden />} onClick={() => remove(index)} />}
              </>
            )}
          </ItemHead>
        );
        return (
          <div key={field.rowKey} data-item={id} role="group" aria-labelledby={`${id}-${field.rowKey}`} className={compact ? 'repeat-item compact' : 'repeat-item'} onKeyDown={onKeyDown(index)}>
            {!compact && head}
            <div className="repeat-inside">{children(`${name}.${index}`, index)}</div>
            {compact && head}
          </div>
        );
      })}
      {removed && (
        <p className="repeat-undo" role="status">
          {kit.list.removed(removed.title)}
          <button type="button" className="text-button" onClick={undo}>
            {kit.undo}
          </button>
        </p>
      )}
      <Button className="repeat-add" icon={<PlusOutlined aria-hidden />} onClick={add}>
        {addWords ?? (list.fields.length === 0 ? kit.list.addFirst(itemName) : kit.list.add(itemName))}
      </Button>
    </div>
  );
}

interface HeadProps {
  path: string;
  titleOf(): string;
  headed: boolean;
  labelId: string;
  children(title: string): ReactNode;
}

/** Heading and buttons of one item. They alone follow what is typed in it: thirty parties of fifteen fields must not. */
function ItemHead({ path, titleOf, headed, labelId, children }: HeadProps) {
  useWatch({ name: path });
  const title = titleOf();
  return (
    <div className="repeat-head">
      <h3 id={labelId} className={headed ? undefined : 'visually-hidden'}>
        {title}
      </h3>
      {children(title)}
    </div>
  );
}

function IconButton({ label, icon, disabled = false, onClick }: { label: string; icon: ReactNode; disabled?: boolean; onClick(): void }) {
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} disabled={disabled} onClick={onClick}>
      {icon}
    </button>
  );
}
