// Buffers that begin on a memory page, as reading past the page cache (O_DIRECT) demands.

interface Memory {
  buffer: ArrayBuffer;
}
/** Neither the ES library nor @types/node 20 declares it. */
declare const WebAssembly: { Memory: new (descriptor: { initial: number }) => Memory };

const PAGE = 64 * 1024;
/** Big enough that a slow stick is read at its full speed. */
export const ALIGNED_BYTES = 4 * 1024 * 1024;

const idle: Buffer[] = [];

/** Lends a page-aligned buffer of ALIGNED_BYTES to `use`. Node cannot align one itself; WebAssembly's memory always is. */
export async function withAligned<T>(use: (buffer: Buffer) => Promise<T>): Promise<T> {
  const buffer = idle.pop() ?? Buffer.from(new WebAssembly.Memory({ initial: ALIGNED_BYTES / PAGE }).buffer);
  try {
    return await use(buffer);
  } finally {
    idle.push(buffer);
  }
}
