// A party on the agreement: its block of fields, with those who act for it.
import type { PartyWords, StandInWords } from '../content/words';
import type { FormLook } from '../../domain/form-text';
import type { Leaf } from '../typeset/definition';
import { fieldLines, type Field } from './fields';
import { leaf } from './sheet';
import type { Styles } from './sizes';

/** The lines of a party's block, its fields in the room's order; they stay together on a page. */
export function partyBlock(party: PartyWords, styles: Styles, look: Pick<FormLook, 'lines' | 'order'>): Leaf[] {
  const { line } = styles;
  const role = party.label === '' ? `（${party.side}）` : `（${party.side}，以下简称${party.label}方）`;
  const lines = [
    leaf([{ text: '当事人', face: 'hei' }, { text: role }], line),
    ...(party.organisation ? organisationLines(party, styles) : personLines(party, styles, look)),
    ...party.standIns.flatMap((standIn) => standInLines(standIn, styles)),
  ];
  return kept(lines);
}

/** Lines that stay together on a page. */
function kept(lines: readonly Leaf[]): Leaf[] {
  return lines.map((one, i) => ({ ...one, together: true, hold: i < lines.length - 1 ? 1 : 0 }));
}

/** A person's fields. `ems` are set so that the official order falls into the official lines. */
function personLines(party: PartyWords, { line }: Styles, look: Pick<FormLook, 'lines' | 'order'>, as = ''): Leaf[] {
  const fields: Record<string, Field> = {
    name: { label: `${as}姓名`, value: party.name, ems: 6, name: true },
    sex: { label: '性别', value: party.sex, ems: 2 },
    ethnicity: { label: '民族', value: party.ethnicity, ems: 4 },
    age: { label: '年龄', value: party.age, ems: 3 },
    birth: { label: '出生日期', value: party.birth ?? '', ems: 7 },
    occupation: { label: '职业或职务', value: party.occupation, ems: 6 },
    phone: { label: '联系方式', value: party.phone, ems: 9 },
    idNumber: { label: '身份证件号码', value: party.idNumber, ems: 10 },
    address: { label: '单位或住址', value: party.address, ems: 10 },
  };
  // Known people have no empty line for a number they need not give; an empty form has.
  const isPrinted = (key: string) => look.lines[key] !== false && (key !== 'idNumber' || party.idNumber !== '' || party.name === '');
  const order = look.order['party'] ?? Object.keys(fields);
  return inLines(order.filter((key) => isPrinted(key)).flatMap((key) => fields[key] ?? [])).flatMap((row) => fieldLines(row, line));
}

/** Fields that have a line to themselves: what is written there is long. */
const ALONE = ['身份证件号码', '单位或住址'];
/** Characters that labels and blanks of a line may take together. */
const ROOM = 32;

/** Fields one after another, as many to a line as there is room for. */
function inLines(fields: readonly Field[]): Field[][] {
  const rows: Field[][] = [];
  let taken = ROOM;
  for (const field of fields) {
    const own = ALONE.includes(field.label) ? ROOM : field.label.length + field.ems + 1;
    if (taken + own > ROOM) {
      rows.push([]);
      taken = 0;
    }
    rows.at(-1)?.push(field);
    taken += own;
  }
  return rows;
}

/** A party as a form names it that has no labels: 申请人姓名 … in its first field. */
export function partyFields(party: PartyWords, as: string, styles: Styles, look: Pick<FormLook, 'lines' | 'order'>): Leaf[] {
  const lines = [
    ...(party.organisation ? organisationLines(party, styles, as) : personLines(party, styles, look, as)),
    ...party.standIns.flatMap((standIn) => standInLines(standIn, styles)),
  ];
  return kept(lines);
}

function organisationLines(party: PartyWords, { line }: Styles, as = ''): Leaf[] {
  return [
    ...fieldLines([{ label: as === '' ? '单位名称' : `${as}名称`, value: party.name, ems: 10, name: true }], line),
    ...(party.idNumber === '' ? [] : fieldLines([{ label: '统一社会信用代码', value: party.idNumber, ems: 10 }], line)),
    ...fieldLines(
      [
        { label: '法定代表人或负责人', value: party.head, ems: 5, name: true },
        { label: '职务', value: party.headTitle, ems: 5 },
      ],
      line,
    ),
    ...fieldLines([{ label: '联系方式', value: party.phone, ems: 10 }], line),
    ...fieldLines([{ label: '单位或住址', value: party.address, ems: 10 }], line),
  ];
}

function standInLines(standIn: StandInWords, { line }: Styles): Leaf[] {
  const name = { label: standIn.role, value: standIn.name, ems: 5, name: true };
  const relation = { label: '与当事人关系', value: standIn.relation, ems: 3 };
  const authority = standIn.authority === '' ? [] : [{ label: '代理权限', value: standIn.authority, ems: 4 }];
  const number = standIn.idNumber === '' ? [] : [{ label: '身份证件号码', value: standIn.idNumber, ems: 10 }];
  const phone = standIn.phone === '' ? [] : [{ label: '联系方式', value: standIn.phone, ems: 6 }];
  return [
    ...fieldLines([name, relation, ...authority], line),
    ...(number.length + phone.length > 0 ? fieldLines([...number, ...phone], line) : []),
    ...(standIn.address === '' ? [] : fieldLines([{ label: '单位或住址', value: standIn.address, ems: 10 }], line)),
  ];
}
