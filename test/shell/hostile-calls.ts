// A page gone bad: a thousand questions nobody should ask. Runs in the page (Playwright sends its source), so it uses nothing from outside.

interface Answered {
  method: string;
  /** 'ok' or 'error' when the answer was a Result; 'unsendable' when the bridge refused the value; else what came instead. */
  shape: string;
  error?: { kind: string; code?: string };
}

/** Asks `count` pseudo-random questions, the same for the same `seed`. */
export async function hostileCalls({ count, seed }: { count: number; seed: number }): Promise<Answered[]> {
  const { call } = (window as unknown as { app: { call(method: unknown, input?: unknown): Promise<unknown> } }).app;
  let state = seed;
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  // Real names, so that hostile input reaches every handler; none of those that ask the person for a folder.
  const known = [
    'app.state', 'app.about', 'setup.create', 'setup.open', 'settings.save', 'cases.list', 'cases.open', 'cases.register', 'cases.nextNumber',
    'cases.accept', 'cases.move', 'cases.hints', 'cases.setAside', 'cases.trash', 'cases.bringBack', 'cases.clear', 'cases.versions', 'cases.version', 'cases.changed', 'cases.tryVersionBack', 'cases.bringVersionBack', 'cases.undo', 'due.list', 'clock.look', 'clock.trust', 'duties.list', 'duties.due', 'duties.done', 'duties.takeBack', 'calendar.range', 'calendar.clashes', 'holidays.save', 'drafts.read', 'drafts.write', 'drafts.drop',
    'scans.add', 'scans.change', 'scans.read', 'scans.saveCopy', 'described.put', 'described.drawing',
    'papers.list', 'papers.preview', 'papers.freeze', 'papers.read', 'papers.print', 'papers.cameOut', 'papers.openOutside', 'papers.printedElsewhere', 'printers.list', 'papers.saveCopy', 'papers.unprintable', 'batch.papers',
    'numbers.reserved', 'numbers.reserve', 'numbers.giveUp', 'blanks.make', 'blanks.print', 'forms.list', 'forms.preview',
    'audit.list', 'audit.verify',
    'sticks.list', 'sticks.rename', 'sticks.retire', 'sticks.probe',
    'recovery.state', 'recovery.begin', 'recovery.print', 'recovery.confirm',
    'backup.look', 'backup.snapshots', 'backup.verify', 'backup.plan', 'backup.restore', 'backup.run', 'backup.prepare', 'backup.state', 'backup.cancel',
    'keys.change',
    'exchange.state', 'exchange.join', 'exchange.make', 'exchange.find', 'exchange.open', 'exchange.compare', 'exchange.take',
    'data.check', 'data.repair', 'data.mendPlan', 'data.mend',
    'snapshots.state', 'snapshots.make', 'snapshots.choosePlace', 'snapshots.changes', 'snapshots.plan', 'snapshots.restore', 'copies.cases', 'copies.compare', 'copies.bring', 'rehearsal.run', 'rehearsal.history', 'restored.confirm',
  ];
  const odd = ['', '__proto__', 'constructor', 'toString', 'cases.open\0', '../../etc/passwd', 'cases', 'a'.repeat(100_000), 7, null, undefined, {}, [], true, NaN];
  const cyclic: Record<string, unknown> = {};
  cyclic['self'] = cyclic;
  let deep: unknown = 1;
  for (let i = 0; i < 500; i += 1) deep = [deep];
  const scalars = [
    null, undefined, true, 0, -0, -1, 1e308, NaN, Infinity, 2n ** 80n, '', '\0', '\ud800', '💥'.repeat(1000), '张'.repeat(20_000), '2026-02-30', '../../../etc/passwd',
    '<script>', '{"ok":true}', '__proto__', new Date(NaN), new Date(0), new Uint8Array(1000), new ArrayBuffer(8), new Map([[1, new Set([2])]]), /x/gu, new Error('x'), deep,
  ];
  const unsendable = [cyclic, () => 1, Symbol('s'), document.body, new Proxy(() => 1, {}), Promise.resolve(1), globalThis.crypto];
  const keys = ['id', 'revision', 'version', 'move', 'input', 'intake', 'draft', 'filter', 'offset', 'limit', 'key', 'value', 'on', 'today', 'ahead', 'from', 'to', 'rule', 'period', 'line', 'place', 'venue', 'mediators', 'except', 'caseId', 'folder', 'settings', 'drive', 'passphrase', 'next', 'snapshot', 'kind', 'seen', 'text', 'form', 'subject', 'paper', 'copies', 'section', 'scan', 'original', 'pages', 'pageCount', 'what', 'picture', 'written', 'character', 'note', 'drawing', 'printer', 'how', 'count', 'serial', 'year', 'reason', 'put', 'drop', 'forms', 'sets', 'numbers', 'token', '__proto__', 'constructor'];
  const value = (depth: number): unknown => {
    const kind = depth > 2 ? 0 : random(4);
    if (kind === 1) return Array.from({ length: random(5) }, () => value(depth + 1));
    if (kind >= 2) {
      const object: Record<string, unknown> = {};
      for (let i = random(8); i > 0; i -= 1) Object.defineProperty(object, pick(keys), { value: value(depth + 1), enumerable: true, configurable: true });
      return object;
    }
    return random(40) === 0 ? pick(unsendable) : pick(scalars);
  };
  const answers: Answered[] = [];
  for (let i = 0; i < count; i += 1) {
    const method: unknown = random(10) === 0 ? pick(odd) : pick(known);
    const name = typeof method === 'string' ? method.slice(0, 40) : typeof method;
    try {
      const answer = (await call(method, value(0))) as { ok?: boolean; error?: { kind: string; code?: string } };
      const { ok, error } = answer ?? {};
      answers.push({ method: name, shape: ok === true ? 'ok' : ok === false && typeof error?.kind === 'string' ? 'error' : JSON.stringify(answer), ...(error ? { error } : {}) });
    } catch (thrown) {
      const refused = /could not be cloned|recursion depth/.test(String(thrown));
      answers.push({ method: name, shape: refused ? 'unsendable' : `threw ${String(thrown)}` });
    }
  }
  return answers;
}
