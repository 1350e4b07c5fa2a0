// Visits and the room's own duties: used or not, and on which day.
import type { DutyRule } from '../../../../main/domain/duty';
import { ANCHOR_NAMES, type VisitRule } from '../../../../main/domain/visit-rule';
import { clockSettings as words } from '../../../strings/clock-settings';
import { CheckField } from '../../../ui/choice-fields';
import { NumberField } from '../../../ui/text-fields';

export function VisitRow({ rule }: { rule: VisitRule }) {
  const before = rule.offset < 0;
  return (
    <div className="rule-row">
      <div>
        <CheckField name={`visits.${rule.id}.on`} label={rule.name} />
        <p className="field-hint">{words.says([ANCHOR_NAMES[rule.anchor], rule.withoutDue ? words.withoutDue : ''].filter(Boolean).join('，'), rule.source)}</p>
      </div>
      <div>
        <NumberField name={`visits.${rule.id}.days`} label={words.visitDays[before ? 'before' : 'after']} unit={words.days} low={1} high={365} />
      </div>
    </div>
  );
}

export function DutyRow({ rule }: { rule: DutyRule }) {
  return (
    <div className="rule-row">
      <div>
        <CheckField name={`duties.${rule.id}.on`} label={rule.name} />
        <p className="field-hint">{words.says(words.every[rule.every], rule.source)}</p>
      </div>
      <div>
        <NumberField name={`duties.${rule.id}.day`} label={words.dutyDay} low={1} high={92} />
      </div>
    </div>
  );
}
