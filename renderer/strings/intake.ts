// Words of 登记.

export const intake = {
  title: '登记',
  intro: '写清谁、和谁、为了什么事，就可以登记。其他的随时再补。',
  who: '谁和谁',
  saveCase: '登记',
  saveClue: '先记为线索',
  saved: '已登记。',
  fileTitle: '卷名',
  fileTitleNone: '填写后显示',
  folds: {
    rest: '地点、时间、请求、金额、风险',
    consent: '各方是否同意，权利义务是否告知',
    source: '依申请、主动调解、委托移送',
    people: '调解室、登记日期、调解员、记录人',
    clue: '谁先发现的',
  },
  consentSays: (agreed: number, all: number) => (all === 0 ? '各方是否同意，权利义务是否告知' : `${all} 方中有 ${agreed} 方同意`),
  key: 'Ctrl+回车 登记',
} as const;
