// Setting a whole data folder aside, and putting one back. Only renames: nothing is copied, nothing is deleted.
import { basename, dirname, join } from 'node:path';
import { Fault } from '../format/fault';
import type { DriveIo } from '../io/drive-io';
import { whatIsAt, withoutLinks } from './target';

const REASONS = { 'before-restore': '恢复前', 'before-putting-back': '放回前' } as const;

/** China has one clock; the name is read by people. '2026-11-23T02:00:00.000Z' → '20261123-100000' */
function moment(now: string): string {
  const beijing = new Date(Date.parse(now) + 8 * 3_600_000).toISOString();
  return beijing.slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
}

/** A name beside `folder` that nothing has yet. */
async function freeName(io: DriveIo, folder: string, now: string, reason: keyof typeof REASONS): Promise<string> {
  const name = join(dirname(folder), `${basename(folder)}.${REASONS[reason]}-${moment(now)}`);
  for (let more = 1; ; more += 1) {
    const candidate = more === 1 ? name : `${name}-${more}`;
    if ((await whatIsAt(io, candidate)) === 'nothing') return candidate;
  }
}

/** Renames a folder to a name beside it; gives the new path. */
export async function moveAside(io: DriveIo, folder: string, now: string, reason: keyof typeof REASONS): Promise<string> {
  const asideAs = await freeName(io, folder, now, reason);
  await io.rename(folder, asideAs);
  await io.syncFolder(dirname(folder));
  return asideAs;
}

/** Undoes moveAside. */
export async function moveBack(io: DriveIo, asideAs: string, folder: string): Promise<void> {
  await io.rename(asideAs, folder);
  await io.syncFolder(dirname(folder));
}

/** @throws Fault no-set-aside when the folder is not there */
export async function setFolderAside(io: DriveIo, folder: string, now: string): Promise<string> {
  const real = await withoutLinks(io, folder);
  const found = await whatIsAt(io, real);
  if (found === 'nothing' || found === 'not-a-folder') throw new Fault('no-set-aside');
  return moveAside(io, real, now, 'before-restore');
}

/**
 * Puts a folder set aside back in its old place. What is there now, usually what was restored, is itself set aside.
 * @throws Fault no-set-aside when there is nothing to put back
 */
export async function putFolderBack(io: DriveIo, folder: string, asideAs: string, now: string): Promise<void> {
  const found = await whatIsAt(io, asideAs);
  if (found === 'nothing' || found === 'not-a-folder') throw new Fault('no-set-aside');
  const real = await withoutLinks(io, folder);
  const present = await whatIsAt(io, real);
  if (present === 'not-a-folder') throw new Fault('target-not-a-folder');
  const alsoAside = present === 'nothing' ? null : await moveAside(io, real, now, 'before-putting-back');
  try {
    await moveBack(io, asideAs, real);
  } catch (error) {
    if (alsoAside !== null) await moveBack(io, alsoAside, real);
    throw error;
  }
}
