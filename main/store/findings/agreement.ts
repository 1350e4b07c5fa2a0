// Whether what is said twice is said alike: numbers and ledgers, ids and folders, the list and the files, the room's own lists.
import { serialOfId, yearOfId } from '../layout';
import { readReference, REFERENCE_FILES } from '../reference-files';
import { turn } from '../survey';
import { found, nameOfCase, type Found, type Ground } from './found';

export async function agreements(ground: Ground): Promise<Found[]> {
  const all = [...missing(ground), ...numbers(ground)];
  await turn();
  return [...all, ...(await ids(ground)), ...(await list(ground)), ...(await reference(ground))];
}

/** Cases that list or ledger know and nobody can find; a folder under another name is found by strays.ts. */
function missing({ parts }: Ground): Found[] {
  return parts.notices
    .list()
    .flatMap(({ kind, caseId: id, say }) =>
      kind === 'missing-case' && id !== null
        ? [found({ kind: 'missing-case', file: `cases/${id.slice(0, 4)}/${id.slice(5)}`, caseId: id, say, next: '如果文件夹只是被挪到别处，放回原处就好；否则请从备份恢复这一件。' })]
        : [],
    );
}

function numbers(ground: Ground): Found[] {
  const { parts, seen } = ground;
  const all: Found[] = [];
  const owners = new Map<string, string[]>();
  const lacking = new Map<number, { caseId: string; number: { year: number; serial: number; text: string } }[]>();
  const written = new Map([...parts.numbers.written()].map(({ year, serial, caseId }) => [`${year} ${serial}`, caseId]));
  const claim = (id: string, year: number, serial: number) => {
    const key = `${year} ${serial}`;
    owners.set(key, [...(owners.get(key) ?? []), id]);
  };
  for (const [id, { number }] of seen) {
    if (number === null) continue;
    claim(id, number.year, number.serial);
    const owner = written.get(`${number.year} ${number.serial}`);
    if (owner === undefined) lacking.set(number.year, [...(lacking.get(number.year) ?? []), { caseId: id, number }]);
    else if (owner !== id && !seen.has(owner)) {
      const file = `ledgers/numbers-${number.year}.json#${number.serial}`;
      all.push(found({ kind: 'number-owner', file, caseId: id, say: `卷号${number.text}在登记簿上记的是另一件（编号 ${owner}），现在${nameOfCase(ground, id)}在用。`, next: '请和纸质登记簿核对；案卷上的卷号没有改动。' }));
    }
  }
  for (const { id, year, serial } of parts.trash.notes()) if (year !== null && serial !== null) claim(id, year, serial);
  for (const [key, ids] of owners) {
    if (ids.length < 2) continue;
    const [year, serial] = key.split(' ');
    const text = ids.map((id) => seen.get(id)?.number?.text).find(Boolean) ?? '';
    all.push(
      found({
        kind: 'duplicate-number',
        file: `ledgers/numbers-${year}.json#${serial}`,
        caseId: ids[0] ?? null,
        say: `卷号${text}有${ids.length}件案卷在用：${ids.map((id) => (parts.trash.has(id) ? `回收站里编号 ${id} 的` : nameOfCase(ground, id))).join('、')}。`,
        next: '程序不知道哪一件是对的，两件都原样留着。请和纸质登记簿核对，把不该有的那一件移进回收站，重新登记。',
      }),
    );
  }
  for (const [year, cases] of lacking) {
    const none = !parts.numbers.years().includes(year);
    all.push(
      found({
        kind: 'ledger-behind',
        file: `ledgers/numbers-${year}.json`,
        say: none ? `${year}年的卷号登记簿不见了，有${cases.length}件案卷在用这一年的卷号。` : `${year}年的卷号登记簿少记了${cases.length}个案卷上的卷号。`,
        will: '按案卷补记进登记簿。',
        next: none ? '给空白表预留过的、作废过的卷号登记簿里才有：请和纸质登记簿核对。' : '案卷上的卷号没有受影响。',
        touches: [`ledgers/numbers-${year}.json`, `ledgers/numbers-${year}.json.prev`],
        mend: async () => {
          await parts.queues.run('ledger numbers', () => parts.numbers.note(cases));
          parts.notices.clear(`ledgers/numbers-${year}.json`, 'ledger-lost');
          return `${year}年的卷号登记簿补记了${cases.length}个卷号。`;
        },
      }),
    );
  }
  return all;
}

async function ids({ parts, seen }: Ground): Promise<Found[]> {
  const all: Found[] = [];
  for (const year of new Set([...seen.keys()].map(yearOfId))) {
    const behind = await parts.ids.behind(year);
    if (behind.length === 0) continue;
    all.push(
      found({
        kind: 'ids-behind',
        file: 'ledgers/cases.json',
        say: `案卷编号登记簿记到的编号比已有的案卷少（${year}年应当到 ${behind.map(serialOfId).join('、')}）。`,
        will: '按已有的案卷补上。',
        next: '案卷没有受影响。',
        touches: ['ledgers/cases.json', 'ledgers/cases.json.prev'],
        mend: async () => {
          for (const id of behind) await parts.queues.run('new cases', () => parts.ids.take(id));
          parts.notices.clear('ledgers/cases.json', 'ledger-lost');
          return `${year}年的案卷编号补上了。`;
        },
      }),
    );
  }
  return all;
}

/** The list in memory against the files. What was saved meanwhile is looked at once more before it counts. */
async function list({ parts, keeper, seen, signal }: Ground): Promise<Found[]> {
  const stale: string[] = [];
  for (const [id, { revision }] of seen) {
    const entry = parts.catalog.get(id);
    if (entry && !entry.gone && entry.summary.revision >= revision) continue;
    if (signal.aborted) return [];
    const now = await parts.files.open(id).then(({ low }) => low.data?.revision ?? 0, () => 0);
    const again = parts.catalog.get(id);
    if (now > 0 && (again === undefined || again.gone === true || again.summary.revision !== now)) stale.push(id);
  }
  const all = [...(await catalogFile({ parts }))];
  if (stale.length === 0) return all;
  all.push(
    found({
      kind: 'catalog',
      file: 'catalog',
      say: `案卷列表和${stale.length}件案卷对不上。`,
      will: '按案卷重新整理列表。',
      next: '案卷没有受影响。',
      mend: async () => {
        for (const id of stale) await keeper.refresh(id);
        await parts.catalog.fold();
        return '案卷列表重新整理好了。';
      },
    }),
  );
  return all;
}

/** The list on the disk, for the next start. */
async function catalogFile({ parts }: Pick<Ground, 'parts'>): Promise<Found[]> {
  const bad = await parts.catalog.badOnDisk();
  if (!bad) return [];
  return [
    found({
      kind: 'catalog',
      file: 'catalog/snapshot.json',
      say: '案卷列表的存盘读不全，下次打开会慢一些。',
      will: '按案卷重新写一份。',
      next: '案卷没有受影响。',
      mend: async () => {
        await parts.catalog.fold();
        return '案卷列表的存盘重新写好了。';
      },
    }),
  ];
}

async function reference({ parts }: Ground): Promise<Found[]> {
  const all: Found[] = [];
  const bad: [file: string, say: string][] = [];
  await readReference(parts.disk, parts.layout, (file, say) => bad.push([file, say]));
  for (const [name, say] of bad) {
    const file = `reference/${name}`;
    const { name: called } = REFERENCE_FILES[name as keyof typeof REFERENCE_FILES];
    all.push(
      found({
        kind: 'reference',
        file,
        say,
        will: '收进 leftover，用程序自带的，不再提示。',
        next: `要继续用本室自己的${called}，请改好这个文件，或者到“设置”里重新导入。`,
        proposed: false,
        mend: async (kept) => {
          await kept.layAside(file);
          parts.notices.clear(file, 'damaged-case');
          return `${called}用程序自带的了。`;
        },
      }),
    );
  }
  return all;
}

