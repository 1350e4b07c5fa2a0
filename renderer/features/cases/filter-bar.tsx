// What narrows the list besides the text: lists found by characters or pinyin, each open unless something is chosen.
import type { ComponentProps } from 'react';
import type { CaseFilter } from '../../../main/contract/shapes';
import { DUE_FILTERS } from '../../../main/contract/shapes';
import type { z } from 'zod';
import { yearOf } from '../../../main/domain/day';
import { STAGE_NAMES, STAGES, type Stage } from '../../../main/domain/stage';
import { useHouse } from '../../house';
import { cases as words } from '../../strings/cases';
import type { Option } from '../../ui/choice-fields';
import { NarrowList } from '../../ui/narrow-list';
import { ENDED_STAGES, OPEN_STAGES, type Filter } from './filter-query';

type Due = z.output<typeof CaseFilter>['due'];

interface Props {
  filter: Filter;
  onChange(filter: Filter): void;
}

export function FilterBar({ filter, onChange }: Props) {
  const { today, settings, reference } = useHouse();
  const change = (part: Partial<Filter>) => onChange({ ...filter, ...part });
  const generation = reference.categories.find(({ id }) => id === settings.categoryGeneration) ?? reference.categories[0];
  const older = reference.categories.filter((other) => other !== generation);
  const categories = unique([
    ...(generation?.categories ?? []).map(({ code: value, name: label }) => ({ value, label })),
    ...older.flatMap(({ name: hint, categories: list }) => list.map(({ code: value, name: label }) => ({ value, label, hint }))),
  ]);
  const mediators = settings.staff.map(({ id: value, name: label, leftOn }) => ({ value, label, ...(leftOn === null ? {} : { hint: words.left }) }));
  return (
    <div className="cases-filters" role="group" aria-label={words.filters}>
      <Narrow label={words.stage} any={words.any.stage} value={filter.stages.join(',')} options={stageOptions(filter.stages)} onChange={(value) => change({ stages: STAGES.filter((stage) => value.split(',').includes(stage)) })} />
      <Narrow label={words.due} any={words.any.due} value={filter.due === 'any' ? '' : filter.due} options={DUES} onChange={(value) => change({ due: value === '' ? 'any' : (value as Due) })} />
      <Narrow label={words.year} any={words.any.year} value={filter.year === null ? '' : String(filter.year)} options={yearOptions(yearOf(today), filter.year)} onChange={(value) => change({ year: value === '' ? null : Number(value) })} />
      <Narrow label={words.category} any={words.any.category} value={filter.category} options={categories} onChange={(category) => change({ category })} />
      <Narrow label={words.mediator} any={words.any.mediator} value={filter.mediator} options={mediators} onChange={(mediator) => change({ mediator })} />
      <Narrow label={words.village} any={words.any.village} value={filter.village} options={settings.villages.map((value) => ({ value, label: value }))} onChange={(village) => change({ village })} />
    </div>
  );
}

type NarrowProps = Omit<ComponentProps<typeof NarrowList>, 'className'>;

const Narrow = (props: NarrowProps) => <NarrowList {...props} className={props.value === '' ? 'cases-filter' : 'cases-filter set'} />;

const DUES: readonly Option[] = DUE_FILTERS.flatMap((value) => (value === 'any' ? [] : [{ value, label: words.dues[value] }]));

function stageOptions(chosen: readonly Stage[]): Option[] {
  const groups = [
    { value: OPEN_STAGES.join(','), label: words.open },
    { value: ENDED_STAGES.join(','), label: words.ended },
  ];
  const options = [...groups, ...STAGES.map((value) => ({ value, label: STAGE_NAMES[value] }))];
  const key = chosen.join(',');
  return key === '' || options.some(({ value }) => value === key) ? options : [...options, { value: key, label: chosen.map((stage) => STAGE_NAMES[stage]).join('、') }];
}

/** 人民调解法 is in force since 2011; older cases are found by their number. */
const FIRST_YEAR = 2011;

/** The years there may be cases of, the newest first. */
export function yearOptions(present: number, chosen: number | null): Option[] {
  const years = Array.from({ length: Math.max(1, present - FIRST_YEAR + 1) }, (_, i) => present - i);
  const all = chosen === null || years.includes(chosen) ? years : [...years, chosen];
  return all.map((year) => ({ value: String(year), label: words.yearOf(year) }));
}

/** The first of each value: lists of different years share codes. */
function unique(options: readonly Option[]): Option[] {
  return [...new Map(options.toReversed().map((option) => [option.value, option])).values()].toReversed();
}
