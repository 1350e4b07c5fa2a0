// Measuring a keystroke: real questions typed letter by letter, each letter a search.
import { CaseLister } from '../../calls/case-list';
import { CaseFilter } from '../../contract/shapes';
import { createIndex } from '../../search';
import { openStore } from '../../store';
import { generateCase } from './generate';
import { LoopProbe, percentile, timed, turn } from './measure';
import { dataFolder, type Bench } from './place';
import { BENCH_DAY, benchOptions } from './populate';

const ROUNDS = 5;
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
  for (let round = 0; round < ROUNDS; round += 1) {
    const lister = new CaseLister(store, index);
    for (const text of keystrokes) {
      finds.push((await timed(() => index.find(text))).ms);
      await turn();
      pages.push((await timed(() => lister.list(CaseFilter.parse({ text }), 0, 50, BENCH_DAY))).ms);
      await turn();
    }
    block = Math.max(block, await probe.read());
  }
  probe.stop();
  await store.close();
  return { p50: percentile(finds, 0.5), p99: percentile(finds, 0.99), most: Math.max(...finds), pageP50: percentile(pages, 0.5), pageP99: percentile(pages, 0.99), block, keystrokes: finds.length };
}
