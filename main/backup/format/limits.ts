// The numbers of the backup format: what a writer aims at and what a reader refuses as absurd.

export const FORMAT = 'heshibu-backup';
export const VERSION = 1;

const KIB = 1024;
const MIB = 1024 * KIB;

/** A file is cut into pieces of this size; a piece is one object. Small enough to hold a few in the memory of a 4 GB machine. */
export const PIECE_BYTES = 16 * MIB;
/** A pack is finished once it is this big: few enough files for FAT, small enough that a damaged one costs little. */
export const PACK_BYTES = 32 * MIB;

/** No object is larger than this once unpacked: a compressed bomb stops here. */
export const MAX_OBJECT_BYTES = PIECE_BYTES;
/** 32 MiB plus one last object and the footer is well below; FAT's own limit (4 GiB) is far away. */
export const MAX_PACK_BYTES = 128 * MIB;
export const MAX_SNAPSHOT_BYTES = 64 * MIB;
/** repo.json is under 1 KiB. */
export const MAX_HEADER_BYTES = 64 * KIB;

/** Twenty thousand times what a township room collects in a year. */
export const MAX_FILES = 2_000_000;
export const MAX_TREES = 200_000;
/** The file list is cut into objects of about this many bytes. */
export const TREE_BYTES = MIB;

/** Shortest passphrase, in characters after NFKC. */
export const MIN_PASSPHRASE = 8;
/** scrypt's N for new backups: 128 MiB and about half a second; 2^17 is what OWASP asks for with r = 8. */
export const SCRYPT_N = 2 ** 17;
