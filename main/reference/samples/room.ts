// The invented room of the sample cases (domain.md §10). 云隘镇 does not exist.
import { Settings } from '../../domain/settings';

export const SAMPLE_SETTINGS = Settings.parse({
  committee: { name: '云隘镇人民调解委员会', kind: 'township', town: '云隘镇', court: '云隘县人民法院', phone: '' },
  rooms: [
    { id: 'laoyang', name: '老杨工作室', place: '云隘镇岩坪村村委会一楼' },
    { id: 'heshitang', name: '和事堂', place: '云隘镇综治中心' },
  ],
  staff: [
    { id: 'yang', name: '杨正和', sex: '男', ethnicity: '土家族', duties: ['director', 'mediator'], employment: '专职' },
    { id: 'ran', name: '冉素芳', sex: '女', ethnicity: '苗族', duties: ['mediator'], employment: '专职' },
    { id: 'wu', name: '吴晓雨', sex: '女', ethnicity: '汉族', duties: ['recorder'], employment: '兼职' },
  ],
  numbering: { code: '云隘', firstSerial: { '2026': 3 } },
  villages: ['岩坪村', '云隘社区'],
  operator: 'wu',
});

export const YANG = { id: 'yang', name: '杨正和' };
export const RAN = { id: 'ran', name: '冉素芳' };
export const WU = { id: 'wu', name: '吴晓雨' };

export const OFFICE = { committee: '云隘镇人民调解委员会', roomId: 'laoyang', room: '老杨工作室' };
