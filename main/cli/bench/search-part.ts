// Measuring what the window asks of the whole list: real questions typed letter by letter, each letter a search; and after a save the
// first page of the list, what is due, and who registered before.
import { Agendas } from '../../calls/agendas';
import { CaseLister } from '../../calls/case-list';
import { dueItems } from '../../calls/due';
import { hintsFor } from '../../calls/hints';
import { CaseFilter } from '../../contract/shapes';
import { createIndex, type SearchIndex } from '../../search';
import { openStore, type Store } from '../../store';
import { generateCase } from './generate';
import { LoopProbe, percentile, timed, turn } from './measure';
import { dataFolder, type Bench } from './place';
import { BENCH_DAY, benchOptions } from './populate';

const ROUNDS = 5;
/** Saves after which the list, what is due and the hints are asked for. */
const SAVES = 40;
/** Days ahead that 今日 looks. */
const AHEAD = 7;
/** As people ask: characters, pinyin, initials, numbers, ends of phones and ID numbers, two words; some find nothing. */
const ASKED = [
  '杨昌禄 岩坪村 大坳湾 山林界线 拖欠劳动报酬 石 水库边',
  'yangchanglu yanpingcun daaowan shanlin qiu shan',
  'ycl ypc sljx tdcb',
  '17 017号 2024-17 （2025）云隘人调字第123号 19900 0015',
  '没有这个人 zzzz 999999999',
].flatMap((line) => line.split(' '));
const ASKED_IN_TWO_WORDS = ['杨 岩坪村', 'yang cl', '龙潭村 赡养', '2023 tian'];

/** Every prefix of every question, for the index alone and for a page of the list as the window asks for it. */
export async function measureSearch(bench: Bench, count: number) {
  const opened = await openStore(dataFolder(bench.work, count), benchOptions());
  if (!opened.ok) throw new Error(opened.error.kind);
  const store = opened.value;
  await store.settled();
  const index = createIndex();
  index.load(Array.from(store.searchEntries(), ({ summary, text }) => ({ id: summary.id, text, savedAt: summary.savedAt })));
  const person = generateCase(Math.floor(count / 2)).parties[0];
  const asked = [...ASKED, ...ASKED_IN_TWO_WORDS, person?.name ?? '', person?.phones[0]?.number.slice(-4) ?? ''];
  for (let i = 0; i < 100; i += 1) await turn();
  const keystrokes = asked.flatMap((text) => Array.from(text, (_, i) => Array.from(text).slice(0, i + 1).join('')));
  const finds: number[] = [];
  const pages: number[] = [];
  const probe = new LoopProbe();
  await probe.read();
  let block = 0;
  for (let round = 0; round < (bench.quick ? 1 : ROUNDS); round += 1) {
    const lister = new CaseLister(store, index);
    for (const text of keystrokes) {
      finds.push((await timed(() => index.find(text))).ms);
      await turn();
      pages.push((await timed(() => lister.list(CaseFilter.parse({ text }), 0, 50, BENCH_DAY))).ms);
      await turn();
    }
    block = Math.max(block, await probe.read());
  }
  const views = await measureViews(store, index, count, bench.quick ? 3 : SAVES);
  const blockOfViews = await probe.read();
  probe.stop();
  await store.close();
  return { views, blockOfViews, p50: percentile(finds, 0.5), p99: percentile(finds, 0.99), most: Math.max(...finds), pageP50: percentile(pages, 0.5), pageP99: percentile(pages, 0.99), block, keystrokes: finds.length };
}

/** After a save what was worked out from the list is stale: the first page, what is due, and who was here before. */
async function measureViews(store: Store, index: SearchIndex, count: number, saves: number) {
  const lister = new CaseLister(store, index);
  const agendas = new Agendas(store);
  const forget = store.onChange(({ id, summary }) => {
    lister.changed(id, summary);
    agendas.changed(id, summary);
  });
  const times = { list: [] as number[], due: [] as number[], hints: [] as number[] };
  for (let n = 0; n < saves; n += 1) {
    const { id, parties, dispute } = generateCase((n * 7919) % count);
    const saved = await store.change(id, store.summary(id)?.revision ?? 0, (file) => ({ ok: true, value: { ...file, remark: `第${n}次` } }));
    if (!saved.ok) throw new Error(saved.error.kind);
    await turn();
    times.list.push((await timed(() => lister.list(CaseFilter.parse({}), 0, 50, BENCH_DAY))).ms);
    await turn();
    times.due.push((await timed(() => dueItems(agendas, BENCH_DAY, AHEAD, store.settings().soonDays))).ms);
    await turn();
    const people = parties.map((party) => ({ name: party.name, number: party.kind === 'person' ? party.document.number : party.creditCode }));
    times.hints.push((await timed(() => hintsFor(store.summaries(), { except: id, people, village: dispute.village, category: dispute.category }))).ms);
    await turn();
  }
  forget();
  return { list: spread(times.list), due: spread(times.due), hints: spread(times.hints) };
}

const spread = (times: readonly number[]) => ({ p50: percentile(times, 0.5), most: Math.max(...times) });
