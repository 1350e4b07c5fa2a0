// The head of a case: number, stage, parties, running clocks, and the one next step.
import type { CaseFile } from '../../../../main/domain/case';
import { dayInChinese } from '../../../../main/domain/day';
import { nextStep } from '../../../../main/domain/next-step';
import { SITUATION_NAMES, situationsOf } from '../../../../main/domain/situation';
import { stageOf } from '../../../../main/domain/stage';
import { useHouse } from '../../../house';
import { placeOfStep, routeTo } from '../../../places';
import { go } from '../../../route';
import { dossier as words } from '../../../strings/dossier';
import { lateEntry } from '../../../strings/late-entry';
import { today as todayWords } from '../../../strings/today';
import { NextStepBar } from '../../../ui/next-step-bar';
import { StageTag } from '../../../ui/tags';
import { CaseClocks } from './case-clocks';
import './header.css';

/** Parties named in the head; the rest are counted. */
const NAMED = 5;

export function CaseHeader({ file }: { file: CaseFile }) {
  const { book, today } = useHouse();
  const step = nextStep(file, book, today);
  const place = step === null ? null : placeOfStep(step.step);
  const situations = situationsOf(file, book, today);
  const names = file.parties.slice(0, NAMED).map(({ label, name }) => words.labelled(label, name));
  return (
    <div className="case-header">
      <p className="case-facts-line">
        <StageTag stage={stageOf(file)} />
        {situations.length > 0 && <span className="case-situations">{situations.map((one) => SITUATION_NAMES[one]).join(words.situationsBetween)}</span>}
        <span className="case-number">{file.number?.text ?? words.noNumber}</span>
        {file.lateEntry && (
          <span className="tag going" title={lateEntry.said(dayInChinese(file.lateEntry.on), file.lateEntry.reason)}>
            {lateEntry.tag}
          </span>
        )}
        {names.length > 0 && <span className="case-parties">{words.partiesLine(names, file.parties.length)}</span>}
      </p>
      <CaseClocks file={file} />
      {step === null || place === null ? (
        <NextStepBar say={words.nothingLeft} waiting />
      ) : (
        <NextStepBar
          say={step.say}
          waiting={step.waiting}
          action={{ words: place.action === null ? todayWords.look : todayWords.verbs[place.action], run: () => go(routeTo(file.id, place, step.ref)) }}
        />
      )}
    </div>
  );
}
