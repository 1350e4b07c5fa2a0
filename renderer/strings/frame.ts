// Words of the frame around every page: rail, top bar, finder, shortcuts.
import type { PageName } from '../route';

export const frame = {
  skip: '跳到正文',
  rail: '栏目',
  pages: {
    today: '今日',
    intake: '登记',
    cases: '案件',
    'follow-up': '回访',
    backup: '备份',
    settings: '设置',
    help: '帮助',
  } satisfies Record<PageName, string>,
  /** Pinyin and initials by which Ctrl+K finds a page; the dictionary need not be read for nine words. */
  pageKeys: {
    today: 'jinri jr daiban db',
    intake: 'dengji dj xinan xa',
    cases: 'anjian aj',
    'follow-up': 'huifang hf lvxing lx',
    backup: 'beifen bf upan huifu hf',
    settings: 'shezhi sz',
    help: 'bangzhu bz',
  } satisfies Record<PageName, string>,
  altKey: (n: number) => `Alt+${n}`,
  count: {
    urgent: (n: number) => `${n} 件逾期或今天要办`,
    followUp: (n: number) => `${n} 件履行或回访到期`,
    cases: (n: number) => `共 ${n} 件`,
    backupDue: '该备份了',
  },

  place: (committee: string, rooms: string) => (rooms === '' ? committee : `${committee} · ${rooms}`),
  find: '查找案件、栏目',
  findKeys: 'Ctrl+K',
  operator: '经办人',
  operatorNobody: '请选择',
  offline: '未连网 · 数据只在本机',
  offlineWhy: '和事簿不使用网络，案卷只存在这台电脑里，备份只在您自己的U盘上。',

  finder: {
    title: '查找',
    placeholder: '姓名、拼音、首字母、卷号、村名，或者要去的栏目',
    pages: '栏目和操作',
    cases: '案件',
    nothing: '没有找到。试试姓名的首字母，或者卷号里的数字。',
    searching: '正在查找…',
    results: (n: number) => `找到 ${n} 项`,
    keys: '上下键选择，回车打开，Esc 关闭',
    noNumber: '未编号',
  },
  actions: {
    newCase: '登记新案',
    newCaseKeys: 'dengji xinan djxa xinjian xj',
    backup: '立即备份',
    backupKeys: 'lijibeifen ljbf',
    restore: '从备份恢复',
    restoreKeys: 'congbeifenhuifu cbfhf',
    staff: '增减人员',
    staffKeys: 'zengjianrenyuan zjry diaojieyuan djy',
    largeOn: '改用大字',
    largeOff: '改用普通字',
    largeKeys: 'dazi dz ziti zt',
    clocks: '各种期限出自哪部法律',
    clocksKeys: 'qixian qx falv fl',
  },
  leave: {
    kept: '刚才填写的还没有保存，已替您留着，回到那一页可以接着填。',
  },
  startFailed: '程序没能打开',
  starting: '正在打开…',
} as const;
