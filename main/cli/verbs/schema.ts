// schema: the JSON Schema of the case exchange document.
import { exchangeJsonSchema } from '../../domain/exchange';
import type { Verb } from '../verb';

export const schema: Verb = {
  usage: 'schema',
  about: '输出案件交换文件的 JSON Schema',
  async run({ terminal }) {
    const made = exchangeJsonSchema();
    terminal.result(JSON.stringify(made, null, 2), made);
  },
};
