// Which names in a data folder are ours. Everything else came from a file manager, a synchronising program or a hand.
import { isDropping } from './layout';

const IN_CASE = /^(case\.json(\.prev|\.damaged(-\d+)?|\.format-\d+)?|set-aside\.json(\.prev)?|changes\.ndjson|history|papers|scans|\..*\.tmp)$/;
const KEPT = /^\.?[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** How programs and hands mark a second copy: 副本, 冲突, “ (1)”, conflict, copy. */
const COPY_MARK = /副本|冲突|复件|拷贝|备份|conflict|copy|\(\d+\)|（\d+）/i;

/** A name directly in a case's folder that no program of ours gave. */
export const isForeignInCase = (name: string): boolean => !IN_CASE.test(name) && !isDropping(name);

/** In papers/, scans/, history/: our names have no spaces, brackets or Chinese. */
export const isForeignBesideKept = (name: string): boolean => !isDropping(name) && (!KEPT.test(name) || COPY_MARK.test(name));

/** In a folder where newer programs may keep what this one does not know: only what is marked as a copy. */
export const isMarkedCopy = (name: string): boolean => COPY_MARK.test(name) && !isDropping(name);
