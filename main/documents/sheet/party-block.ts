// A party on the agreement: its block of fields, with those who act for it.
import type { PartyWords, StandInWords } from '../content/words';
import type { Leaf } from '../typeset/definition';
import { fieldLines } from './fields';
import { leaf } from './sheet';
import type { Styles } from './sizes';

/** The lines of a party's block; they stay together on a page. */
export function partyBlock(party: PartyWords, styles: Styles): Leaf[] {
  const { line } = styles;
  const role = party.label === '' ? `（${party.side}）` : `（${party.side}，以下简称${party.label}方）`;
  const lines = [
    leaf([{ text: '当事人', face: 'hei' }, { text: role }], line),
    ...(party.organisation ? organisationLines(party, styles) : personLines(party, styles)),
    ...fieldLines([{ label: '单位或住址', value: party.address, ems: 10 }], line),
    ...party.standIns.flatMap((standIn) => standInLines(standIn, styles)),
  ];
  return lines.map((one, i) => ({ ...one, together: true, hold: i < lines.length - 1 ? 1 : 0 }));
}

function personLines(party: PartyWords, { line }: Styles): Leaf[] {
  return [
    ...fieldLines(
      [
        { label: '姓名', value: party.name, ems: 6, name: true },
        { label: '性别', value: party.sex, ems: 2 },
        { label: '民族', value: party.ethnicity, ems: 4 },
        { label: '年龄', value: party.age, ems: 3 },
      ],
      line,
    ),
    ...fieldLines(
      [
        { label: '职业或职务', value: party.occupation, ems: 6 },
        { label: '联系方式', value: party.phone, ems: 9 },
      ],
      line,
    ),
    // Not on the official form; courts and banks ask for it (domain.md F7).
    ...(party.idNumber === '' ? [] : fieldLines([{ label: '身份证件号码', value: party.idNumber, ems: 10 }], line)),
  ];
}

function organisationLines(party: PartyWords, { line }: Styles): Leaf[] {
  return [
    ...fieldLines([{ label: '单位名称', value: party.name, ems: 10, name: true }], line),
    ...(party.idNumber === '' ? [] : fieldLines([{ label: '统一社会信用代码', value: party.idNumber, ems: 10 }], line)),
    ...fieldLines(
      [
        { label: '法定代表人或负责人', value: party.head, ems: 5, name: true },
        { label: '职务', value: party.headTitle, ems: 5 },
      ],
      line,
    ),
    ...fieldLines([{ label: '联系方式', value: party.phone, ems: 10 }], line),
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
