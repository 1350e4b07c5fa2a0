// The log, for every floor above.
export { createLog, fileWriter, type Detail, type Log, type LogWriter } from './log';
