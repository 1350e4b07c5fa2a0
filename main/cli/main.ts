// The terminal door: the same calls as the window's, without a window. `npm run -s cli -- VERB`.
import { run } from './run';
import { OWN_STREAMS } from './terminal';

process.exitCode = await run(process.argv.slice(2), OWN_STREAMS);
