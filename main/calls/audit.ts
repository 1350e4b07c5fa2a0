// audit.*: the record of use for the director: by day, by whom, by what; its chain followed; as a plain text for paper or stick.
import { fail, ok } from '../contract/errors';
import { auditInWords, auditMoment, type AuditEntry } from '../domain/audit';
import type { Context } from './context';
import type { Handlers } from './handler';
import { writeWhole } from './write-whole';

/** A text longer than this is no text any more. */
const MOST_LINES = 200_000;

export const auditHandlers: Handlers<'audit'> = {
  'audit.list': async (context, question) => {
    if (!context.open.ok) return context.open;
    const listed = await context.open.value.store.audit.list(question);
    // Turning pages is one look.
    if (listed.ok && question.offset === 0) noteReading(context);
    return listed;
  },
  'audit.verify': (context) => (context.open.ok ? context.open.value.store.audit.verify() : context.open),
  'audit.save': async (context, { from, to }) => {
    if (!context.open.ok) return context.open;
    const { store } = context.open.value;
    const listed = await store.audit.list({ from, to, by: '', what: [], about: '', offset: 0, limit: MOST_LINES });
    if (!listed.ok) return listed;
    const verdict = await store.audit.verify();
    if (!verdict.ok) return verdict;
    const path = await context.ports.pickers.saveFileAs('使用记录.txt');
    if (path === null) return ok({ saved: false });
    const { problems } = verdict.value;
    const head = [
      `${store.settings().committee.name}　使用记录`,
      `${from ?? '最早'}至${to ?? '现在'}，共${listed.value.total}条。${problems.length === 0 ? '从头到尾核对过，没有缺失或改动。' : `核对发现${problems.length}处不对：${problems.join('；')}`}`,
      '',
    ];
    const text = [...head, ...listed.value.entries.toReversed().map(lineOf)].join('\r\n');
    const written = await writeWhole(path, Buffer.from(`\uFEFF${text}\r\n`, 'utf8'));
    return written.ok ? ok({ saved: true }) : fail(written.error);
  },
};

const lineOf = (entry: AuditEntry): string => [String(entry.n), auditMoment(entry.at), entry.by || '—', auditInWords(entry)].join('　');

const lastRead = new WeakMap<Context, string>();

function noteReading(context: Context): void {
  const minute = `${context.operator()} ${context.ports.clock.now().slice(0, 15)}`;
  if (lastRead.get(context) === minute) return;
  lastRead.set(context, minute);
  context.audit({ what: 'log-read' });
}
