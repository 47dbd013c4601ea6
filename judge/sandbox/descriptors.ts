/** The pipes that the judge opens to a sandbox process. */
import { openSync, readdirSync, readFileSync } from 'node:fs';
import type { StdioOptions } from 'node:child_process';

/** Three pipes to talk, and one that ends with the judge. */
const PIPES = 4;
// include/uapi/asm-generic/fcntl.h
const O_CLOEXEC = 0o2000000;

let stdio: StdioOptions | undefined;

/**
 * What a sandbox gets as descriptors: pipes, and /dev/null in place of every file, pipe or socket that whoever
 * started the judge has left open for it. Node seals the lowest ones only, and a program without any permission
 * can still talk on a descriptor that it has inherited.
 */
export function sandboxDescriptors(): StdioOptions {
  if (stdio) return stdio;
  const stray = strayDescriptors();
  const empty = stray.length > 0 ? openSync('/dev/null', 'r') : -1;
  const count = Math.max(PIPES, ...stray.map((fd) => fd + 1));
  return (stdio = Array.from({ length: count }, (_, fd) => {
    if (fd < PIPES) return 'pipe';
    return stray.includes(fd) ? empty : 'ignore';
  }));
}

/** Descriptors above the pipes that every child of this process would inherit; none where that cannot be told. */
function strayDescriptors(): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc/self/fd')
    .map(Number)
    .filter((fd) => {
      if (fd < PIPES) return false;
      try {
        const flags = /^flags:\s+(\d+)/m.exec(readFileSync(`/proc/self/fdinfo/${fd}`, 'latin1'));
        return flags !== null && (parseInt(flags[1]!, 8) & O_CLOEXEC) === 0;
      } catch {
        return false; // The descriptor that read the list.
      }
    });
}
