// An agreement that is not being written: its text, and beside it where it stands, who signed, and what can be done with it.
import { CheckCircleFilled, ClockCircleOutlined, LockOutlined } from '@ant-design/icons';
import { useId, useMemo, useState } from 'react';
import { copiesOf, effectOf, FORM_NAMES, SIGNING_NAMES, type Agreement, type SignEvent } from '../../../../main/domain/agreement';
import { currentAgreement, partyById, type CaseFile } from '../../../../main/domain/case';
import { dayInChinese } from '../../../../main/domain/day';
import { paperInForce } from '../../../../main/domain/paper';
import { checkAgreement, type Severity } from '../../../../main/domain/wording';
import { DRAFT_KEYS } from '../../../draft-keys';
import { useHouse } from '../../../house';
import { usePrintKey } from '../../../print-key';
import { agreement as words } from '../../../strings/dossier-agreement';
import { readAloud } from '../../../strings/read-aloud';
import { Button } from '../../../ui/button';
import { whenShown } from '../../../ui/when';
import { useCaseRoute } from '../use-case-route';
import { AgreementText } from './agreement-text';
import { AgreementPrint } from './editor-aside';
import { missingInWords, partyInWords, roomPersonName } from './people';
import { ReadLine } from './read-aloud/read-line';
import { readingDraft } from './read-aloud/use-reading';
import { useDraftAt } from './use-draft-at';
import { lockOf, mayBegin, mayRead, mayRemove, maySign } from './rules';
import './view.css';

export interface AgreementActions {
  onEdit(agreement: Agreement): void;
  onPrint(agreement: Agreement): void;
  onRead(agreement: Agreement): void;
  onSign(agreement: Agreement): void;
  onSupplement(): void;
  onRemove(agreement: Agreement): void;
}

interface Props extends AgreementActions {
  file: CaseFile;
  agreement: Agreement;
}

export function AgreementView({ file, agreement, ...actions }: Props) {
  const id = useId();
  const [printed, setPrinted] = useState(false);
  usePrintKey(agreement.form !== 'none' && currentAgreement(file)?.id === agreement.id ? () => actions.onPrint(agreement) : null);
  return (
    <article className="agreement-view" aria-labelledby={id}>
      <div className="agreement-leaf">
        <header>
          <h2 id={id}>{agreement.supplements === null ? FORM_NAMES[agreement.form] : `${words.supplement}　${FORM_NAMES[agreement.form]}`}</h2>
          {agreement.form !== 'none' && (
            <button type="button" className="text-button" aria-pressed={printed} onClick={() => setPrinted(!printed)}>
              {printed ? words.view.text : words.view.print}
            </button>
          )}
        </header>
        {printed ? <AgreementPrint id={file.id} agreement={agreement} /> : <AgreementText file={file} agreement={agreement} />}
      </div>
      <Standing file={file} agreement={agreement} {...actions} />
    </article>
  );
}

function Standing({ file, agreement, onEdit, onPrint, onRead, onSign, onSupplement, onRemove }: Props) {
  const { on, missing } = effectOf(agreement, file.parties);
  const lock = lockOf(file, agreement);
  const written = agreement.form === 'written';
  const signable = maySign(file, agreement);
  const printed = written && paperInForce(file.papers, 'F7', agreement.id) !== undefined;
  const isLast = currentAgreement(file)?.id === agreement.id;
  return (
    <aside className="agreement-standing">
      <div className={on === null ? 'standing-effect' : 'standing-effect whole'}>
        {on === null ? <ClockCircleOutlined aria-hidden /> : <CheckCircleFilled aria-hidden />}
        <div>
          <p className="standing-says">{on === null ? words.view.notEffective : words.view.effective(dayInChinese(on))}</p>
          <p>{on === null ? words.view.missing(missingInWords(missing, file).join('、')) : written ? words.view.effectiveLaw.written : words.view.effectiveLaw.other}</p>
        </div>
      </div>
      <p className="standing-line">
        {agreement.concludedOn !== null && <span>{words.view.concluded(dayInChinese(agreement.concludedOn))}</span>}
        {written && <span>{words.view.copies(copiesOf(agreement, file.parties.length))}</span>}
      </p>
      <ReadLine file={file} agreement={agreement} />
      <div className="standing-buttons">
        {lock === null && <EditButton id={file.id} agreement={agreement} onEdit={onEdit} />}
        {agreement.form !== 'none' && <Button onClick={() => onPrint(agreement)}>{printed ? words.view.printAgain : written && lock === null ? words.view.printSign : words.view.printPage}</Button>}
        {mayRead(file, agreement) && <ReadButton id={file.id} agreement={agreement} onRead={onRead} />}
        {signable && <Button onClick={() => onSign(agreement)}>{on === null ? words.view.sign : words.view.editSigns}</Button>}
        {isLast && mayBegin(file) && <Button onClick={onSupplement}>{words.view.writeSupplement}</Button>}
        {mayRemove(file, agreement) && (
          <Button kind="quiet" onClick={() => onRemove(agreement)}>
            {words.view.remove}
          </Button>
        )}
      </div>
      {lock === null && agreement.form !== 'none' && <CheckLine file={file} agreement={agreement} />}
      {lock !== null && (
        <div className="standing-lock">
          <p>
            <LockOutlined aria-hidden /> <b>{words.view.locked}</b>
          </p>
          <p>{{ closed: words.view.lockedClosed, effective: words.view.lockedEffective, signed: words.view.lockedSigned }[lock]}</p>
        </div>
      )}
      {written && (
        <section className="standing-signs">
          <h3>{words.view.signs}</h3>
          {agreement.signs.length === 0 && <p className="agreement-quiet">{words.view.noSigns}</p>}
          <ul>
            {agreement.signs.map((sign) => (
              <li key={sign.id}>
                <SignLine file={file} sign={sign} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}

/** 修改, or 接着改 where something was typed and not saved. */
function EditButton({ id, agreement, onEdit }: { id: string; agreement: Agreement } & Pick<AgreementActions, 'onEdit'>) {
  const begun = useDraftAt(DRAFT_KEYS.inCase(id, 'agreement', agreement.id));
  return <Button onClick={() => onEdit(agreement)}>{begun === null ? words.view.edit : words.goOnEditing(whenShown(begun))}</Button>;
}

/** 宣读, or 接着宣读 where a reading stopped half way. */
function ReadButton({ id, agreement, onRead }: { id: string; agreement: Agreement } & Pick<AgreementActions, 'onRead'>) {
  const { query } = useCaseRoute();
  // The reading fills the window above this button: when it closes there may be a draft, or none any more.
  const begun = useDraftAt(readingDraft(id, agreement.id), query['do']);
  const name = begun !== null ? readAloud.buttonGoOn : agreement.reading === null ? readAloud.button : readAloud.buttonAgain;
  return <Button onClick={() => onRead(agreement)}>{name}</Button>;
}

/** How many places the wording check would have looked at before this is printed. */
function CheckLine({ file, agreement }: { file: CaseFile; agreement: Agreement }) {
  const { reference, book, today } = useHouse();
  const found = useMemo(() => checkAgreement(agreement, file, reference.words, book, today), [agreement, file, reference, book, today]);
  const count = (severity: Severity) => found.filter((finding) => finding.severity === severity).length;
  return (
    <p className="standing-check">
      <b>{words.check.title}</b> {found.length === 0 ? words.check.good : words.check.counts(count('must'), count('should'), count('look'))}
    </p>
  );
}

function SignLine({ file, sign: { who, subject, standIn, ways, on, note } }: { file: CaseFile; sign: SignEvent }) {
  const instead = partyById(file, subject ?? '')?.standIns.find(({ id }) => id === standIn)?.name;
  const name = who === 'committee-seal' ? words.sign.seal : who === 'party' ? partyInWords(file, subject) : `${words.sign.roles[who]} ${roomPersonName(file, subject)}`;
  return (
    <>
      <span>{instead === undefined ? name : words.sign.forParty(instead, name)}</span>
      <span className="agreement-quiet">
        {ways.map((way) => SIGNING_NAMES[way]).join('、')}　{dayInChinese(on)}
      </span>
      {note !== '' && <span className="agreement-quiet">{note}</span>}
    </>
  );
}
