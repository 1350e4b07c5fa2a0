// Categories of disputes by generation (domain.md §3.2). Codes are ours; names and order are the lists'.
import type { Category, CategoryGeneration } from '../domain/category';

const official = (code: string, name: string, ...traits: Category['traits']): Category => ({ code, name, column: code, traits });

/** The 18 columns ⑳–㊲ of the official table, plus what villages call them by; local names count in an official column. */
const EIGHTEEN: Category[] = [
  official('family', '婚姻家庭纠纷', 'family'),
  official('neighbour', '邻里纠纷'),
  official('housing', '房屋宅基地纠纷'),
  official('contract', '合同纠纷'),
  official('business', '生产经营纠纷'),
  official('damage', '损害赔偿纠纷'),
  official('forest-land', '山林土地纠纷', 'land'),
  official('demolition', '征地拆迁纠纷'),
  official('pollution', '环境污染纠纷'),
  official('wages', '拖欠农民工工资纠纷', 'labour'),
  official('labour', '其他劳动争议纠纷', 'labour'),
  official('tourism', '旅游纠纷'),
  official('e-commerce', '电子商务纠纷'),
  official('consumer', '其他消费纠纷'),
  official('medical', '医疗纠纷'),
  official('traffic', '道路交通事故纠纷'),
  official('property-management', '物业纠纷'),
  official('other', '其他纠纷'),
];

const FOURTEEN_NAMES: [string, string, ...Category['traits']][] = [
  ['family', '婚姻家庭纠纷', 'family'],
  ['neighbour', '邻里纠纷'],
  ['housing', '房屋宅基地纠纷'],
  ['contract', '合同纠纷'],
  ['business', '生产经营纠纷'],
  ['damage', '损害赔偿纠纷'],
  ['forest-land', '山林土地纠纷', 'land'],
  ['demolition', '征地拆迁纠纷'],
  ['pollution', '环境污染纠纷'],
  ['labour-all', '劳动争议纠纷', 'labour'],
  ['medical', '医疗纠纷'],
  ['traffic', '道路交通事故纠纷'],
  ['property-management', '物业纠纷'],
  ['consumer-all', '消费纠纷'],
  ['other', '其他纠纷'],
];

export const CATEGORY_GENERATIONS: CategoryGeneration[] = [
  {
    id: '2014-18',
    name: '十八类（2014年以后的统计表）',
    from: '2014-01-01',
    to: null,
    source: '海沧区“矛盾纠纷排查调处情况表”表头，司法部表名待核',
    categories: EIGHTEEN,
  },
  {
    id: 'fourteen',
    name: '十四类加其他',
    from: null,
    to: null,
    source: '公开资料转载，颁布文件待核',
    categories: FOURTEEN_NAMES.map(([code, name, ...traits]) => official(code, name, ...traits)),
  },
];
