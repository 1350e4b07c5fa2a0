// audit: the record of use, followed from its first line to its last, or read.
import { auditInWords, auditMoment } from '../../domain/audit';
import type { House } from '../../calls/house';
import type { AuditEntry } from '../../domain/audit';
import { withData } from '../open-house';
import { must, table, VerbFailed } from '../terminal';
import { dayOption, textOption, type Verb, type VerbInput } from '../verb';

export const audit: Verb = {
  usage: 'audit verify|list [--from 日期] [--to 日期]',
  about: '核对使用记录有没有缺失或被改动（有问题时退出码为1），或者列出来',
  options: { from: { type: 'string' }, to: { type: 'string' } },
  async run(input) {
    const [what] = input.words;
    if (what === 'verify') await verify(input);
    else if (what === 'list') await list(input);
    else throw new VerbFailed('请写 audit verify（核对）或者 audit list（列出）。');
  },
};

async function verify({ data, terminal }: VerbInput): Promise<void> {
  const verdict = await withData(terminal, data, async (house) => must(await house.ask('audit.verify', {})));
  const { entries, problems, torn } = verdict;
  const lines = problems.map((problem) => `  ${problem}`);
  const said = torn === 0 ? '' : `其中${torn}次断电时末尾没有写完，已经放到一边。`;
  terminal.result([`使用记录${entries}条，${problems.length === 0 ? '从头到尾接得上，没有缺失或改动' : `${problems.length}处不对`}。${said}`, ...lines].join('\n'), verdict);
  if (problems.length > 0) throw new VerbFailed('使用记录有缺失或者被改动过，请和U盘上的备份对照。案卷没有受影响。');
}

async function list(input: VerbInput): Promise<void> {
  const [from, to] = ['from', 'to'].map((name) => (textOption(input, name) === '' ? null : dayOption(input, name, '')));
  const entries = await withData(input.terminal, input.data, (house) => all(house, from ?? null, to ?? null));
  const rows = entries.map((entry) => [String(entry.n), auditMoment(entry.at), entry.by, auditInWords(entry)]);
  input.terminal.result(table([['序号', '时间', '谁', '做了什么'], ...rows]), entries);
}

/** Oldest first. */
async function all(house: House, from: string | null, to: string | null): Promise<AuditEntry[]> {
  const PAGE = 500;
  const entries: AuditEntry[] = [];
  for (let total = 1; entries.length < total; ) {
    const page = must(await house.ask('audit.list', { from, to, by: '', what: [], about: '', offset: entries.length, limit: PAGE }));
    ({ total } = page);
    entries.push(...page.entries);
    if (page.entries.length === 0) break;
  }
  return entries.toReversed();
}
