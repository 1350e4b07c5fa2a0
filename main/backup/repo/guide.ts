// 怎样恢复.txt: what stands on the stick in plain words. No names in it: the stick may be found by anyone.

const LINES = [
  '这个文件夹是“和事簿”（人民调解室的办案程序）的备份。',
  '里面的内容是加密的，没有备份口令谁也打不开。请不要改动、删除里面的任何文件。',
  '',
  '【在新电脑上恢复】',
  '1. 安装和事簿，打开它。',
  '2. 在第一个画面选“从备份恢复”，选这个U盘。',
  '3. 输入备份口令，选一份备份（一般选最新的），点“恢复”。',
  '程序会先把整份备份核对一遍，有一处不对就不会动电脑里的任何东西。',
  '',
  '【在原来的电脑上恢复】',
  '在和事簿里点“备份”→“从备份恢复”。现有的案卷会先整个放到一边，恢复后还可以放回来。',
  '',
  '【忘了口令】',
  '没有别的办法能打开。请找写有口令的纸（一般在主任的保险柜里）。',
  '',
  '【U盘只能看、不能写】',
  '多半是上次没有正常拔出。在Windows里右键U盘→属性→工具→检查，修复后再用。备份一般不会因此损坏。',
  '',
  '【没有和事簿，只想核对或者取出文件】（请懂电脑的人做）',
  '电脑上要有 Node.js 18 或更新的版本，不用联网。在这个文件夹里打开命令行：',
  '  node 校验工具.mjs                   核对最新的一份备份',
  '  node 校验工具.mjs 列表              看有哪几份备份',
  '  node 校验工具.mjs 取出 D:\\取出       把最新的一份取到一个新文件夹；有损坏时，能取的都取出来，取不出来的列出名字',
  '最后加上备份的编号，就是核对或者取出那一份。口令输入时不显示。',
  '取出来的 cases 文件夹里，每个案件一个文件夹：case.json 是案卷内容，可以用记事本打开；papers 里是文书，scans 里是材料。',
  '',
  '【格式】（供写程序的人）',
  'repo.json、repo.copy.json：同样的两份，第一行是其余内容的SHA-256。口令按NFKC整理后用scrypt得到密钥，解开master（AES-256-GCM，12字节随机数在前、16字节校验在后，',
  '附加数据“heshibu-backup/1/master/编号”），再用HKDF-SHA256（盐为空）得到四把密钥：heshibu-backup/1/object、id、footer、snapshot。',
  'packs：HSBPACK1，若干条（32字节编号、4字节长度、密文），加密的目录，4字节目录长度。密文解开后第一个字节0为原文、1为raw deflate；附加数据是编号；编号是原文的HMAC-SHA256。',
  'snapshots：HSBSNAP1，密文解开后是raw deflate的JSON；其中trees依次指向文件清单，每行是路径、大小、时间、编号。附加数据是开头的8个字节。',
];

/** UTF-8 with a byte order mark and CRLF: Windows 的记事本 of any age shows it right. */
export const GUIDE: Buffer = Buffer.from(`\uFEFF${LINES.join('\r\n')}\r\n`, 'utf8');
