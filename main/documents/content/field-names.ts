// What the parts of a paper's content are called, to tell a person where something is wrong.

const NAMES: Record<string, string> = {
  title: '标题',
  committee: '人民调解委员会名称',
  caseNumber: '卷号',
  day: '日期',
  applicants: '申请人',
  respondents: '被申请人',
  category: '纠纷类型',
  brief: '纠纷简要情况',
  requests: '申请事项',
  signers: '签名栏',
  registrar: '登记人',
  referral: '备注',
  late: '补录说明',
  time: '时间',
  place: '地点',
  subject: '事由',
  parties: '当事人',
  rows: '登记的案件',
  span: '起止日期',
  weeks: '星期',
  days: '日子',
  about: '农历和节日',
  count: '合计',
  unread: '没有列入的案卷',
  form: '协议形式',
  archivedOn: '归档日期',
  nextOn: '下次回访日期',
  birth: '出生日期',
  court: '人民法院',
  letterNumber: '函件编号',
  organ: '来函单位',
  receivedOn: '收到日期',
  until: '延期日期',
  debtors: '履行义务人',
  dues: '督促事项',
  due: '应履行日期',
  paid: '已履行金额',
  open: '尚欠金额',
  openInAll: '尚欠合计',
  promisedOn: '承诺履行日期',
  filledOn: '填表时间',
  closedOn: '结案时间',
  room: '调解室',
  source: '案件来源',
  visits: '回访',
  agreements: '协议',
  summary: '结案说明',
  agreedOn: '协议日期',
  effectiveOn: '协议生效日期',
  acceptedOn: '受理日期',
  appliedOn: '申请日期',
  decidedOn: '裁定日期',
  endedOn: '终止日期',
  registeredOn: '登记日期',
  result: '结果',
  documentNumber: '文号',
  receiver: '转往单位',
  cause: '原因',
  invited: '参加人',
  record: '调解记录',
  mediators: '人民调解员',
  recorder: '记录人',
  number: '编号',
  supplement: '补充协议',
  order: '序号',
  ofDay: '原协议日期',
  facts: '纠纷主要事实、争议事项',
  responsibility: '各方的责任',
  clauses: '协议内容',
  performance: '履行方式、时限',
  copies: '份数',
  reason: '回访事由',
  findings: '回访情况',
  satisfaction: '满意程度',
  visitor: '回访人',
  name: '姓名',
  side: '申请人或被申请人',
  label: '称谓',
  sex: '性别',
  ethnicity: '民族',
  age: '年龄',
  occupation: '职业或职务',
  idNumber: '证件号码',
  phone: '联系方式',
  address: '单位或住址',
  head: '法定代表人或负责人',
  headTitle: '职务',
  standIns: '代理人',
  role: '代理身份',
  relation: '与当事人关系',
  authority: '代理权限',
  by: '代为签名的人',
  how: '参加方式',
  identity: '身份',
  lines: '目录',
  items: '材料',
  holders: '证件',
  providedBy: '提供人',
  on: '日期',
  kind: '原件或复印件',
  as: '身份',
  paper: '证件名称',
  what: '履行内容',
  amount: '金额',
  proof: '凭证',
  volume: '卷名',
  from: '调解开始日期',
  to: '调解结束日期',
  filedBy: '立卷人',
  filedOn: '立卷日期',
  retention: '保管期限',
  remark: '备注',
  pages: '页数',
  note: '说明',
  notes: '组字说明',
  checkedBy: '检查人',
  checkedOn: '检查时间',
  present: '参加人',
  asked: '被调查人',
  investigators: '调查人',
  principal: '委托人',
  agent: '受托人',
  dispute: '纠纷',
  other: '其他权限',
  signer: '委托人签名栏',
  agentSigner: '受托人签名栏',
};

/** A path into a paper's words in Chinese: parties.0.address is 第1个当事人的单位或住址, clauses.2 is 协议内容第3条. */
export function fieldName(path: readonly (string | number)[]): string {
  const names: string[] = [];
  path.forEach((step, i) => {
    if (typeof step === 'number') return;
    const name = NAMES[step] ?? step;
    const index = path[i + 1];
    if (typeof index !== 'number') names.push(name);
    else names.push(step === 'clauses' ? `${name}第${index + 1}条` : `第${index + 1}个${name}`);
  });
  return names.join('的');
}

export interface Said {
  /** In Chinese. */
  where: string;
  text: string;
}

/** Every non-empty string in a value, with where it stands. */
export function saidIn(value: unknown, path: readonly (string | number)[] = []): Said[] {
  if (typeof value === 'string') return value === '' ? [] : [{ where: fieldName(path), text: value }];
  if (Array.isArray(value)) return value.flatMap((inner, i) => saidIn(inner, [...path, i]));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => saidIn(inner, [...path, key]));
}
