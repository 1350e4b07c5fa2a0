// Where this PC's own snapshots of a room lie, outside its data folder: <place>/<room id>/.
import { join } from 'node:path';
import { idBytes, type ObjectId } from '../format/object';

export const LISTS = 'lists';
export const OBJECTS = 'objects';
/** What is being written; whatever is found here at the next run is of a run that broke off. */
export const PARTS = 'parts';

/** Read by a person who finds the folder. */
export const ABOUT_FILE = '这是什么.txt';
export const ABOUT = `这里是“和事簿”在这台电脑上的快照：每隔一段时间，数据文件夹当时的样子。
请在和事簿的“备份→本机快照”里查看和恢复，不要改动这里的文件。
快照和数据在同一台电脑上，电脑坏了会一起丢，所以不能代替U盘备份。
里面是案卷的内容，没有加密，和数据文件夹一样只有本人能打开。

lists 里每个文件是一份快照的目录；objects 里是文件的内容，按内容的校验值（SHA-256）命名，各份快照共用。
`;

/** An object is a file under the SHA-256 of its bytes, in hex: base64 would clash where letter case does not count. */
export function objectPath(place: string, id: ObjectId): string {
  const hex = idBytes(id).toString('hex');
  return join(place, OBJECTS, hex.slice(0, 2), hex.slice(2));
}

/** The id of an object file; null for what is none. */
export function idOfObject(folder: string, name: string): ObjectId | null {
  const hex = folder + name;
  return /^[0-9a-f]{64}$/.test(hex) ? Buffer.from(hex, 'hex').toString('base64url') : null;
}
