// The numbers of a package: what a reader refuses as absurd before it believes anything in it.

export const PACKAGE_FORMAT = 'heshibu-package';
export const PACKAGE_VERSION = 1;

const KIB = 1024;
const MIB = 1024 * KIB;

/** Pieces of this size are sealed one after the other, the loop gets its turn in between: some ten ms each on a slow PC. */
export const PACKAGE_PIECE = MIB;

export const PACKAGE_LIMITS = {
  /** FAT takes no larger file. */
  bytes: 4096 * MIB - 1,
  headerBytes: 64 * KIB,
  manifestBytes: 64 * MIB,
  /** Twenty years of a busy room. */
  cases: 50_000,
  files: 500_000,
  objects: 1_000_000,
  /** A case as JSON; a hundred sittings are one. */
  caseBytes: 16 * MIB,
  /** A scan is at most 60 MiB, a printed paper less. */
  fileBytes: 128 * MIB,
  /** How deep a case's JSON may be; ours is nine deep. What is deeper would end in an overflow when it is written. */
  depth: 64,
} as const;
