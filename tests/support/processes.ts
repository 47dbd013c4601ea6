/** A look at what is left behind. */
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** Every process below this one, by id. */
export function descendants(of = process.pid): number[] {
  const children = new Map<number, number[]>();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const parent = parentOf(Number(pid));
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), Number(pid)]);
  }
  const below = (pid: number): number[] =>
    (children.get(pid) ?? []).flatMap((child) => [child, ...below(child)]);
  return below(of);
}

/** Those of the processes that still run; a zombie that waits to be reaped does not. */
export function stillRunning(pids: readonly number[]): number[] {
  return pids.filter((pid) => parentOf(pid) !== undefined);
}

/** Those of the processes that are still there after a while: the kernel takes a moment to end them. */
export async function goneSoon(pids: readonly number[]): Promise<number[]> {
  for (let i = 0; i < 500 && stillRunning(pids).length > 0; i++) await wait(10);
  return stillRunning(pids);
}

/** Stops a process and everything below it, until nothing new appears; returns what is below it. */
export function freeze(pid: number): number[] {
  const stopped = new Set<number>();
  for (let found = [pid]; found.length > 0;) {
    for (const id of found) {
      signal(id, 'SIGSTOP');
      stopped.add(id);
    }
    found = descendants(pid).filter((id) => !stopped.has(id));
  }
  stopped.delete(pid);
  return [...stopped];
}

/** Lets stopped processes go on. */
export function resume(pids: readonly number[]): void {
  for (const pid of pids) signal(pid, 'SIGCONT');
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended.
  }
}

function parentOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' || state === 'X' ? undefined : Number(parent);
  } catch {
    return undefined;
  }
}
