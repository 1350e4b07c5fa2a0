// Every failure in a person's words: what happened, what is safe, what to do next. The window and the terminal say the same.
import { bytesInChinese } from './bytes';
import { doubtInWords } from '../domain/clock-sanity';
import { SCAN_LIMITS } from '../domain/scan';
import type { AppError, DriveProblem, FolderProblem, PackageProblem, ScanProblem } from './errors';

export interface Words {
  what: string;
  safe: string;
  next: string;
}

const SAVED_WORK_SAFE = '已保存的案卷没有受影响。';
const words = (what: string, safe: string, next: string): Words => ({ what, safe, next });

export function wordsFor(error: AppError): Words {
  switch (error.kind) {
    case 'bad-input':
      return words(error.fields.map((f) => f.say).join('；') || '填写的内容有误。', '没有保存，填写的内容还在。', '请改正后再保存。');
    case 'refused':
      return words(error.say, '没有改动任何内容。', '');
    case 'not-found':
      return words(`没有找到这${NOT_FOUND[error.what]}。`, SAVED_WORK_SAFE, '请返回列表，重新打开。');
    case 'saved-elsewhere':
      return words('这个案卷刚才在别处保存过，和您看到的不一样了。', '您填写的内容还在，没有覆盖别人的改动。', '请重新打开案卷，核对后再保存。');
    case 'number-taken':
      return words(`卷号${error.text}已经用过，卷号不能重复。`, '没有保存，填写的内容还在。', '请换一个序号，或者让程序自动编号。');
    case 'damaged':
      if (error.file === 'settings.json') return words(`调解室的设置读不出来：设置文件${DAMAGE[error.why]}。`, '案卷不在设置文件里，一件也没有受影响。', '最好从备份恢复；没有备份的，看看下面能不能修好再打开。');
      if (error.file === 'config.json') return words('这台电脑记着“数据放在哪里”的小文件坏了，程序不知道该打开哪个文件夹。', '案卷不在这个小文件里，一件也没有受影响。', '请点“选择别的文件夹”，找到原来的“和事簿数据”；也可以从备份恢复。');
      return words(
        `文件“${error.file}”${DAMAGE[error.why]}，读不出来。`,
        error.previous ? '上一次保存的内容是完整的，其他案卷没有受影响。' : '其他案卷没有受影响，损坏的文件原样留着。',
        error.previous ? '可以打开上一次保存的内容核对。' : '请从备份中恢复，或者联系懂电脑的人。不要删除这个文件。',
      );
    case 'newer-format':
      return words('这些数据是用更新的和事簿保存的，本程序太旧，打不开。', '数据没有改动。', '请换用新版本的和事簿。');
    case 'not-open':
      return words('还没有打开数据文件夹。', SAVED_WORK_SAFE, '请先完成首次设置，或者从备份恢复。');
    case 'data-folder':
      return folderWords(error.problem, error.folder, error.detail);
    case 'disk-full': {
      const place = { data: '电脑硬盘', drive: 'U盘', folder: '这个位置' }[error.where];
      const short = error.needed !== null && error.free !== null ? `，还差 ${bytesInChinese(error.needed - error.free)}` : '';
      return words(
        `${place}空间不够${short}。`,
        error.where === 'drive' ? '已有的备份没有受影响。' : '刚才的内容没有保存上，以前保存的没有受影响。',
        error.where === 'drive' ? '请换一个U盘，或者删除U盘上的其他文件。' : '请清理出一些空间，再保存一次。',
      );
    }
    case 'write-failed':
      return words(
        error.where === 'drive' ? 'U盘写不进去。' : '保存不上，电脑没能把文件写进去。',
        error.where === 'drive' ? '已有的备份没有受影响。' : '以前保存的没有受影响，填写的内容还在。',
        error.where === 'drive' ? '请检查U盘是否插好、是否开了写保护，再试一次。' : '请稍等再试；如果装有杀毒软件，请让它放行和事簿。',
      );
    case 'unprintable':
      return words(
        `有${error.characters.length}个字打印不出来：${error.characters.map((c) => `“${c.character}”`).join('、')}。`,
        '没有打印，案卷没有改动。',
        '请在标出的那一栏点“换掉…”，换成能打印的字，或者用组字描述写成“（上山下夆）”这样。',
      );
    case 'text-differs':
      return words(`打印稿和案卷内容对不上（${error.where}），已停止打印。`, '案卷没有改动。', '请把这个情况告诉程序维护的人。');
    case 'unbindable':
      return words(`“${error.title}”装不进整卷：${UNBINDABLE[error.problem]}。`, '没有写出文件，案卷和材料的原件没有改动。', '请到“材料”里换一份能打开的；或者取出它，改登记为纸质材料。');
    case 'print-failed':
      return words(`没有打印出来：${error.reason || '打印机没有响应'}。`, '文书已经保存，重印一字不差。', '请检查打印机；也可以“用系统阅读器打开”打印，或者“另存到U盘”拿到别处打印。');
    case 'passphrase':
      return error.problem === 'code-group' ? codeGroupWords(error.group) : passphraseWords(error.problem);
    case 'drive':
      return driveWords(error.problem, error.detail);
    case 'import':
      return words(
        `文件“${error.file}”不能导入：${error.fields.map((f) => `${f.path || '内容'}：${f.say}`).join('；')}`,
        '一个案件也没有导入。',
        '请改正文件后再导入。',
      );
    case 'scan-file':
      return scanWords(error.problem);
    case 'package':
      return words(PACKAGE_WORDS[error.problem].what, '一件案卷也没有改动。', PACKAGE_WORDS[error.problem].next);
    case 'forms-file':
      return words(
        error.problem === 'fields' ? `这个文件里有${error.fields.length}处不对：${error.fields.map((f) => `${f.path}：${f.say}`).join('；')}。` : FORMS_FILE_WORDS[error.problem],
        '文书的样子没有改动。',
        error.problem === 'fields' ? '请在原来的电脑上改好，重新导出，再导入。' : '请选择从和事簿“设置→文书”里导出的文件。',
      );
    case 'holiday-file':
      return words(holidayFileWords(error.fields), '节假日没有改动。', '请让发来文件的人改好，再导入；也可以在这里照通知填写。');
    case 'busy':
      return words({ backup: '正在备份。', restore: '正在恢复。', rehearsal: '正在演练恢复。', papers: '正在做一批文书。', exchange: '正在和另一台电脑交换案卷。', check: '正在检查数据。', probe: '正在检验U盘。' }[error.what], SAVED_WORK_SAFE, '请等它做完，或者先取消。');
    case 'clock-unsure':
      return words(doubtInWords(error.doubt), '没有保存，填写的内容还在。', '请先核对电脑的日期。');
    case 'cancelled':
      return words('已经取消。', SAVED_WORK_SAFE, '');
    case 'internal':
      return words(`程序出了差错（编号 ${error.code}）。`, SAVED_WORK_SAFE, '请关闭程序重新打开；如果再次出现，请把编号告诉程序维护的人。');
  }
}

const PACKAGE_WORDS: Record<PackageProblem, { what: string; next: string }> = {
  'not-a-package': { what: '这个文件不是和事簿的交换文件。', next: '请选择名字是“和事簿-交换-…”的文件。' },
  damaged: { what: '这个交换文件不完整或者已经损坏。', next: '请在另一台电脑上重新做一份。' },
  'newer-format': { what: '这个交换文件是更新的和事簿做的，本程序太旧，读不了。', next: '请把两台电脑换成同样新的和事簿。' },
  'other-room': { what: '这个交换文件是别的调解室的，不是本室另一台电脑的。', next: '请核对U盘，选择本室的文件。' },
  'bad-signature': { what: '这个交换文件的签名不对：它被人改过，或者不是那台电脑做的。', next: '请不要使用这个文件，在另一台电脑上重新做一份。' },
  'unknown-pc': { what: '做这个交换文件的电脑，这里还没有认过。', next: '请先打电话核对它的识别码，再确认。' },
  'wrong-passphrase': { what: '口令不对，打不开这个交换文件。', next: '请输入做这份文件时定的口令，一个字都不能差。' },
  'too-large': { what: '交换文件太大。', next: '请少选一些案卷，分几次交换。' },
  'bad-case': { what: '这个交换文件里有不该有的内容。', next: '请不要使用这个文件，在另一台电脑上重新做一份。' },
};
const FORMS_FILE_WORDS = { 'too-large': '这个文件太大，不是和事簿导出的文书样式。', 'not-forms': '这个文件不是和事簿导出的文书样式。' } as const;
const NOT_FOUND = { case: '个案卷', paper: '份文书', scan: '份材料', subject: '份记录', snapshot: '份备份', 'set-aside': '个案卷', version: '一次保存的内容' } as const;
const UNBINDABLE = { encrypted: '文件加了密码', broken: '文件损坏，打不开', pages: '页数和登记的不一样' } as const;
/** What is wrong with a file, in a few words, by the reason. */
export const DAMAGE = {
  'cut-short': '不完整',
  'not-json': '已经损坏',
  checksum: '内容被改动或者损坏',
  'wrong-shape': '内容不对',
  unreadable: '打不开',
} as const;

function folderWords(problem: FolderProblem, folder: string, detail: string): Words {
  switch (problem) {
    case 'missing':
      return words(`找不到数据文件夹“${folder}”。`, '程序没有新建空的数据，也没有改动任何文件。', '如果数据在移动硬盘上，请接好后点“重试”；如果电脑换过或文件夹被删，请“从备份恢复”。');
    case 'not-a-folder':
      return words(`“${folder}”是一个文件，不是文件夹。`, '程序没有改动它。', '请选择另外的位置存放数据。');
    case 'read-only':
      return words(`“${folder}”只能看、不能写。`, '里面的数据没有改动。', '请换一个能写的位置，或者请管理电脑的人放开权限。');
    case 'fat':
      return words(
        `“${folder}”在U盘一类的存储上（${detail}格式），断电或拔出时会丢失数据，不能存放案卷。`,
        '程序没有在上面写任何东西。',
        '请把数据放在电脑的硬盘上；U盘只用来备份。',
      );
    case 'locked':
      return words('这个数据文件夹正被另一个和事簿使用，不能同时打开。', '数据没有改动。', detail ? `正在使用的是：${detail}。请先在那边关闭。` : '请先关闭另一个和事簿。');
    case 'emptied':
      return words(`“${folder}”以前有案卷，现在是空的。`, '程序没有新建空的数据来代替它。', '请“从备份恢复”，或者请懂电脑的人找回这个文件夹。');
    case 'not-empty':
      return words(`“${folder}”里有别的文件，不能用来存放案卷。`, '那些文件没有改动。', '请选择一个空的文件夹。');
    case 'no-marker':
      return words(`“${folder}”里有案卷，但缺少说明文件 heshibu.json。`, '案卷没有改动。', '请确认这是和事簿的数据文件夹，再从备份恢复，或者联系懂电脑的人。');
    case 'unreadable':
      return words(`打不开“${folder}”。`, '里面的数据没有改动。', '请检查磁盘，再点“重试”。');
  }
}

/** The first few mistakes; a file of another kind is wrong everywhere. */
function holidayFileWords(fields: readonly { path: string; say: string }[]): string {
  if (fields.length === 0) return '这不是和事簿的节假日文件。';
  const some = fields.slice(0, 5).map((f) => (f.path === '' ? f.say : `${f.path}：${f.say}`));
  return `这个文件里有${fields.length}处不对：${some.join('；')}${fields.length > some.length ? '……' : ''}。`;
}

function codeGroupWords(group: number): Words {
  const what = group === 0 ? '恢复单上的号码一共8组、48个数字，输入的位数不对。' : `恢复单号码的第${group}组不对，可能是看错或者输错了。`;
  return words(what, '没有改动任何内容。', group === 0 ? '请对着恢复单，从第一组起再核对一遍。' : '请对着恢复单，从这一组起再核对一遍。');
}

function passphraseWords(problem: 'wrong' | 'too-short' | 'missing' | 'is-code' | 'code-unknown'): Words {
  switch (problem) {
    case 'wrong':
      return words('备份口令不对。', '备份没有损坏，也没有改动。', '请核对大小写和空格，再输一次。口令忘了，可以输入恢复单上的号码。');
    case 'too-short':
      return words('备份口令太短。', '没有写入任何备份。', '请至少用8个字，最好是几个不相干的词。');
    case 'is-code':
      return words('这是恢复单上的号码，不能当作备份口令。', '没有改动任何内容。', '请另外想一个口令。恢复单要单独锁起来。');
    case 'code-unknown':
      return words('这张恢复单打不开这个U盘：它是别处的，或者已经换过新的恢复单。', '备份没有损坏，也没有改动。', '请核对恢复单上的编号和日期，或者改用备份口令。');
    case 'missing':
      return words('没有备份口令。', '没有写入任何备份，程序不会做不加密的备份。', '请输入备份口令。');
  }
}

function scanWords(problem: ScanProblem): Words {
  const [what, next] = SCAN_WORDS[problem];
  return words(what, '没有加入案卷，原来的文件没有改动，其他材料没有受影响。', next);
}

const OTHER_FORMAT = '请另存为 JPG、PNG、TIFF 或者 PDF，再加入。';
const SCAN_WORDS: Record<ScanProblem, [what: string, next: string]> = {
  empty: ['这个文件是空的，里面什么也没有。', '请在手机或者扫描仪上看看原来的照片，重新拷贝一次。'],
  'too-large': [`这个文件太大，超过了 ${bytesInChinese(SCAN_LIMITS.fileBytes)}。`, '请用小一点的清晰度重新扫描（300点每英寸就够了），或者分成几个文件。'],
  heic: ['这是苹果手机的照片格式（HEIC），这里打不开。', '请在手机“设置→相机→格式”里选“兼容性最佳”再拍，或者在手机上另存为 JPG。'],
  'other-picture': ['这种图片格式不能加入案卷。', OTHER_FORMAT],
  office: ['这是文档或者压缩包，不是扫描件。', '请在原来的软件里另存为 PDF，再加入。'],
  unknown: ['认不出这是什么文件，它的内容不是图片，也不是 PDF。', OTHER_FORMAT],
  'cut-short': ['这个文件不完整，后面缺了一段。', '可能是没有拷贝完。请从手机或者扫描仪重新拷贝一次。'],
  unreadable: ['这个文件已经损坏，打不开。', '请从手机或者扫描仪重新拷贝一次；还是打不开，就重新拍照或者扫描。'],
  encrypted: ['这个 PDF 加了密码，不能装进案卷。', '请用原来的软件另存为不加密的 PDF；也可以打印出来再扫描。'],
  'too-many-pages': [
    `这个文件页数太多：PDF 最多 ${SCAN_LIMITS.pdfPages} 页，多页图片最多 ${SCAN_LIMITS.pictures} 页。`,
    '请分成几个文件，再加入。',
  ],
  'too-many-pixels': ['这张图片太大，电脑处理不了。', '请用小一点的清晰度重新扫描（300点每英寸就够了）。'],
  'bad-page': ['没有做出这一页的图片。', '请再试一次；还是不行，就关闭程序重新打开。'],
};

function driveWords(problem: DriveProblem, detail: string): Words {
  switch (problem) {
    case 'gone':
      return words('U盘不见了，可能被拔出。', '电脑里的案卷没有受影响，U盘上以前的备份仍然完整。', '请重新插好U盘，再做一次。');
    case 'read-only':
      return words('U盘只能看、不能写。', '已有的备份没有受影响。', '请检查U盘侧面的写保护开关；如果U盘没有正常拔出过，在Windows里右键U盘→属性→工具→检查；在统信、麒麟里打开“磁盘”，选这个U盘→检查（修复）文件系统。修复后再用。');
    case 'not-a-backup':
      return words('这里没有和事簿的备份。', '没有改动任何文件。', '请选择存有“和事簿备份”的U盘或文件夹。');
    case 'nothing-saved':
      return words('这个U盘上还没有完整的备份。', '没有改动任何文件。', '请先在原来的电脑上备份一次。');
    case 'damaged':
      return words(`备份有损坏：${detail}`, '没有改动任何文件，电脑里的案卷没有受影响。', '请换一份较早的备份，或者换另一个U盘。');
    case 'newer-format':
      return words('这份备份是用更新的和事簿做的，本程序太旧，打不开。', '备份没有改动。', '请换用新版本的和事簿。');
    case 'same-place':
      return words('备份不能放在数据文件夹里面，也不能反过来。', '没有改动任何文件。', '请选择U盘，或者另一块硬盘上的文件夹。');
    case 'not-a-stick':
      return words('选的不是U盘，不能检验。', '没有写入任何文件。', '请插好U盘，从列出的U盘里选一个。');
    case 'read-back-differs':
      return words('写进U盘再读出来的内容不一样，这个U盘可能坏了。', '电脑里的案卷没有受影响，以前的备份没有改动。', '请换一个U盘备份。');
  }
}

/** The three parts as one sentence or two, for the terminal. */
export function oneSentence(error: AppError): string {
  const { what, safe, next } = wordsFor(error);
  return [what, safe, next].filter(Boolean).join('');
}
