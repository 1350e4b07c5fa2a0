// One party to read: who it is, who acts for it, whether it agreed to mediation and was told its rights.
import { CheckCircleFilled, ExclamationCircleFilled, WarningFilled } from '@ant-design/icons';
import type { Day } from '../../../../main/domain/day';
import { capacityOn, SIDE_NAMES, type OrganisationParty, type Party, type PersonParty, type Phone, type StandIn } from '../../../../main/domain/party';
import { dossier } from '../../../strings/dossier';
import { partiesTab as words } from '../../../strings/dossier-parties';
import { Fact, Facts } from './facts';
import { MaskedNumber } from './masked-number';
import { aboutPerson, authorityInWords, consentInWords, lacksGuardian, rightsInWords, sexAndAgeOf, standInRole } from './party-words';

const SIGNS = { good: CheckCircleFilled, soon: WarningFilled, now: ExclamationCircleFilled };

interface Props {
  party: Party;
  registeredOn: Day | null;
  today: Day;
}

export function PartyView({ party, registeredOn, today }: Props) {
  const standing = [consentInWords(party), rightsInWords(party)];
  return (
    <article className="party-view" aria-label={dossier.labelled(party.label, party.name)}>
      <header>
        <h3>
          <span className="party-label">{dossier.label(party.label)}</span>
          <strong>{party.name}</strong>
          <span className="party-side-name">{SIDE_NAMES[party.side]}</span>
          {party.kind === 'person' && <span className="party-side-name">{sexAndAgeOf(party, registeredOn, today)}</span>}
        </h3>
      </header>
      {party.kind === 'person' && <p className="party-about">{aboutPerson(party)}</p>}
      {party.kind === 'person' ? <PersonFacts person={party} on={registeredOn ?? today} /> : <OrganisationFacts organisation={party} />}
      {lacksGuardian(party, registeredOn ?? today) && (
        <p className="party-says now">
          <ExclamationCircleFilled aria-hidden /> {words.guardianWanted}
        </p>
      )}
      {party.standIns.map((standIn) => (
        <StandInView key={standIn.id} standIn={standIn} />
      ))}
      <ul className="party-standing">
        {standing.map(({ say, tone }) => {
          const Sign = SIGNS[tone];
          return (
            <li key={say} className={`party-says ${tone}`}>
              <Sign aria-hidden /> {say}
            </li>
          );
        })}
      </ul>
    </article>
  );
}

function PersonFacts({ person, on }: { person: PersonParty; on: Day }) {
  const { name, document, address, registeredAddress, otherName, hardship, phones, remark } = person;
  const capacity = capacityOn(person, on);
  return (
    <Facts>
      <Fact name={document.type}>{document.number !== '' && <MaskedNumber number={document.number} what={`${name}${document.type}`} />}</Fact>
      <Fact name={words.address}>{address}</Fact>
      <Fact name={words.registeredAddress}>{registeredAddress}</Fact>
      <Fact name={words.phone}>{phones.length > 0 && <Phones phones={phones} />}</Fact>
      <Fact name={words.otherName}>{otherName}</Fact>
      <Fact name={words.capacity}>{capacity !== null && capacity !== 'full' && words.capacities[capacity]}</Fact>
      <Fact name={words.remark}>{[hardship ? words.hardship : '', remark].filter(Boolean).join('　')}</Fact>
    </Facts>
  );
}

function OrganisationFacts({ organisation }: { organisation: OrganisationParty }) {
  const { creditCode, address, head, phones, remark } = organisation;
  return (
    <Facts>
      <Fact name={words.creditCode}>{creditCode}</Fact>
      <Fact name={words.organisationAddress}>{address}</Fact>
      <Fact name={head.title || words.head}>{[head.name, head.sex, head.ethnicity].filter(Boolean).join('　')}</Fact>
      <Fact name={head.document.type}>{head.document.number !== '' && <MaskedNumber number={head.document.number} what={`${head.name}${head.document.type}`} />}</Fact>
      <Fact name={words.phone}>{phones.length > 0 && <Phones phones={phones} />}</Fact>
      <Fact name={words.remark}>{remark}</Fact>
    </Facts>
  );
}

function Phones({ phones }: { phones: readonly Phone[] }) {
  return (
    <>
      {phones.map(({ number, owner }, i) => (
        <span key={i} className="party-phone">
          {words.phoneOf(number, owner)}
        </span>
      ))}
    </>
  );
}

function StandInView({ standIn }: { standIn: StandIn }) {
  const { name, document, address, phones, powers } = standIn;
  return (
    <section className="stand-in" aria-label={`${standInRole(standIn)} ${name}`}>
      <h4>
        {standInRole(standIn)} <strong>{name}</strong>
      </h4>
      {authorityInWords(standIn) !== '' && <p>{authorityInWords(standIn)}</p>}
      <Facts>
        <Fact name={document.type}>{document.number !== '' && <MaskedNumber number={document.number} what={`${name}${document.type}`} />}</Fact>
        <Fact name={words.phone}>{phones.some(({ number }) => number !== '') && <Phones phones={phones.filter(({ number }) => number !== '')} />}</Fact>
        <Fact name={words.address}>{address}</Fact>
        <Fact name={words.powers}>{powers.join('；')}</Fact>
      </Facts>
    </section>
  );
}
