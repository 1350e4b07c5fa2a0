// Looks of case numbers met in practice (domain.md §2.2): round or six-sided brackets, year before or after, padded or not.

export const NUMBER_PATTERNS: readonly string[] = [
  '（{年}）{代字}人调字第{序号:3}号',
  '（{年}）{代字}人调字第{序号}号',
  '〔{年}〕{代字}人调字第{序号:3}号',
  '{代字}人调字〔{年}〕第{序号:3}号',
  '{代字}人调字〔{年}〕{序号}号',
];
