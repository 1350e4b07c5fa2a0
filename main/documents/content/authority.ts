// L3 授权委托书: one for each agent of a party: who empowers whom to do what.
import type { CaseFile } from '../../domain/case';
import { dayOrBlank, type Day } from '../../domain/day';
import { inOrder } from '../../domain/labels';
import { AGENT_POWERS, type Party, type StandIn } from '../../domain/party';
import { volumeTitle } from './cover';
import type { Drafted, FormContent, FormContext, Said } from './form-content';
import { agentWords, blankParty, partyWords, signerWords } from './people';
import type { PartyWords, SignerWords } from './words';

export interface AuthorityWords {
  /** 委托人, without those who act for it. */
  principal: PartyWords;
  /** 受托人 */
  agent: PartyWords;
  relation: string;
  committee: string;
  dispute: string;
  /** 一般授权, 特别授权; empty: not noted. */
  authority: string;
  /** One for each of AGENT_POWERS: given or not. */
  powers: boolean[];
  /** 其他: powers in words of their own. */
  other: string[];
  signer: SignerWords;
  agentSigner: SignerWords;
  day: string;
}

export const L3: FormContent<AuthorityWords> = {
  papers: (file) => agentsOf(file).map(({ standIn }, i, all): Drafted => ({ subject: standIn.id, which: whichAgent(all, i), lacking: '' })),
  words: (file, subject, context) => {
    const found = agentsOf(file).find(({ standIn }) => standIn.id === subject);
    return found ? authorityWords(file, found, context) : null;
  },
  blank: ({ office }) => ({
    principal: { ...blankParty('applicant', ''), side: '' },
    agent: { ...blankParty('applicant', ''), side: '' },
    relation: '',
    committee: office,
    dispute: '',
    authority: '',
    powers: AGENT_POWERS.map(() => false),
    other: [],
    signer: { label: '', name: '', role: '', by: '' },
    agentSigner: { label: '', name: '', role: '', by: '' },
    day: '',
  }),
};

interface Agent {
  party: Party;
  standIn: StandIn;
}

function agentsOf(file: Pick<CaseFile, 'parties'>): Agent[] {
  return inOrder(file.parties).flatMap((party) => party.standIns.filter((s) => s.kind === 'agent').map((standIn) => ({ party, standIn })));
}

/** 丙方; with several agents of one party 丙方第2人; where parties have no labels, 第1份. Nobody's name. */
function whichAgent(all: readonly Agent[], index: number): string {
  const own = all[index]?.party;
  if (own === undefined || own.label === '') return all.length > 1 ? `第${index + 1}份` : '';
  const others = all.filter(({ party }) => party.id === own.id);
  const nth = all.slice(0, index + 1).filter(({ party }) => party.id === own.id).length;
  return `${own.label}方${others.length > 1 ? `第${nth}人` : ''}`;
}

function authorityWords(file: CaseFile, { party, standIn }: Agent, context: FormContext): Said<AuthorityWords> {
  // Ages as of the day of the paper; before it is signed, of the day the case was taken on.
  const on: Day | null = standIn.authorisedOn ?? file.acceptance?.on ?? file.registeredOn;
  const known: readonly string[] = AGENT_POWERS;
  // The party itself gives the power: its head or guardian may sign for it, its agent may not.
  const giver: Party = { ...party, standIns: party.standIns.filter((s) => s.kind === 'guardian') };
  return {
    day: standIn.authorisedOn,
    words: {
      principal: { ...partyWords(giver, on, context), side: '', label: '' },
      agent: agentWords(standIn, on, context),
      relation: standIn.relation,
      committee: file.office.committee,
      dispute: volumeTitle(file),
      authority: standIn.authority === null ? '' : { special: '特别授权', general: '一般授权' }[standIn.authority],
      powers: known.map((power) => standIn.powers.includes(power)),
      other: standIn.powers.filter((power) => !known.includes(power)),
      signer: { ...signerWords(giver), label: '' },
      agentSigner: { label: '', name: standIn.name, role: '', by: '' },
      day: dayOrBlank(standIn.authorisedOn),
    },
  };
}
