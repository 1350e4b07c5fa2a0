// 说明.txt: what lies in an exported folder and how anybody checks, years from now, that nothing in it has changed.

/** The guide's text. `number`: 卷号; `committee`: whose file it is; `day`: 2026年6月30日, when it was written. */
export function folderGuide({ number, committee, day }: { number: string; committee: string; day: string }): string {
  return `${committee}
${number} 案卷

这个文件夹是${day}从“和事簿”导出的一个案卷。不需要和事簿也能打开。

里面有什么
  案卷.pdf        装订好的整卷：封面、卷内目录、全部文书和扫描件，带书签和页码。
                  写有“此处为纸质材料”的一页，表示原件只在纸质案卷里，页码已经留出。
                  带“草稿”字样的，表示这份文书没有打印签字。
  案卷.html       录入的全部内容，用任何浏览器打开，可以打印。
  案卷.json       同样的内容，给电脑程序读。和事簿可以把它再导入。
  papers 文件夹   打印签字用的文书原件（PDF），一字不差。文件名开头是文书代号。
  scans 文件夹    扫描件和照片的原件。
  sha256sums.txt  每个文件的校验码，用来核对有没有被改动或者损坏。

怎样核对
  Windows：在这个文件夹里打开“命令提示符”，输入
      certutil -hashfile 案卷.pdf SHA256
  看显示的那一串是不是和 sha256sums.txt 里“案卷.pdf”前面的一样。其他文件照样核对。
  统信、麒麟等 Linux 系统：在这个文件夹里打开终端，输入
      sha256sum -c sha256sums.txt
  每一行后面显示“OK”或“成功”就是没有改动。

保密
  这里有当事人的姓名、住址、证件号码和纠纷情况。请按案卷的保密要求保管
  （人民调解法第十五条：不得泄露当事人的个人隐私、商业秘密）。
`;
}
