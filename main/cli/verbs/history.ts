// history: every save of a case, field by field; with --version the case as it stood then.
import { caseInWords } from '../../domain/differences';
import { findCase } from '../find-case';
import { withData } from '../open-house';
import { must, VerbFailed } from '../terminal';
import { localMoment } from '../today';
import { textOption, type Verb } from '../verb';

export const history: Verb = {
  usage: 'history 卷号 [--version N]',
  about: '一个案件的每次保存：什么时候、谁、改了什么；--version 显示第N次保存时的样子',
  options: { version: { type: 'string' } },
  async run(input) {
    const { words, data, terminal } = input;
    const wanted = textOption(input, 'version');
    if (wanted !== '' && !/^[1-9]\d{0,5}$/.test(wanted)) throw new VerbFailed('版本应当是一个数，例如 --version 3。');
    await withData(terminal, data, async (house, { reference }) => {
      const { id } = await findCase(house, words[0]);
      if (wanted !== '') {
        const { file } = must(await house.ask('cases.version', { id, version: Number(wanted) }));
        const sections = caseInWords(file, reference);
        const text = sections.map(({ title, rows }) => [title, ...rows.map(({ label, value }) => `  ${label}：${value.replaceAll('\n', '\n    ')}`)].join('\n')).join('\n');
        return terminal.result(text, { id, version: file.revision, file });
      }
      const { versions } = must(await house.ask('cases.versions', { id }));
      const told = [];
      for (const [i, version] of versions.entries()) {
        const changed = version.whole && versions.slice(i + 1).some(({ whole }) => whole) ? await house.ask('cases.changed', { id, version: version.revision }) : null;
        told.push({ ...version, differences: changed?.ok ? changed.value.differences : [] });
      }
      const text = told.map(({ revision, at, by, what, whole, differences }) => {
        const head = `第${revision}版　${at === '' ? '' : localMoment(at)}　${by || '未写明'}　${what}${whole ? '' : '（当时的样子已经看不到了）'}`;
        return [head, ...differences.map(({ where, from, to }) => `  ${where}：${inLine(from)} → ${inLine(to)}`)].join('\n');
      });
      terminal.result(text.join('\n'), { id, versions: told });
    });
  },
};

const inLine = (text: string) => (text === '' ? '（空）' : text.replaceAll('\n', '；'));
