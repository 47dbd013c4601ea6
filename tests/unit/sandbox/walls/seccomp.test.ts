import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type Architecture,
  CALLS,
  seccompFilter,
} from '../../../../judge/sandbox/walls/seccomp.ts';
import { ROOT } from '../../../support/judging.ts';

const ALLOWED = 'allowed';
const UNKNOWN = 'no such call';
const KILLED = 'killed';
const AUDIT = { x64: 0xc000_003e, arm64: 0xc000_00b7, i386: 0x4000_0003, arm: 0x4000_0028 };

/** What the kernel would do with a call: its own interpreter, as far as the filter needs one. */
function decide(
  program: Uint8Array,
  number: number,
  args: (number | bigint)[] = [],
  audit = AUDIT.x64,
): string {
  // struct seccomp_data
  const data = new DataView(new ArrayBuffer(64));
  data.setUint32(0, number, true);
  data.setUint32(4, audit, true);
  args.forEach((arg, i) => data.setBigUint64(16 + 8 * i, BigInt(arg), true));
  const view = new DataView(program.buffer, program.byteOffset, program.byteLength);
  let a = 0;
  for (let at = 0; at < program.length; at += 8) {
    const k = view.getUint32(at + 4, true);
    switch (view.getUint16(at, true)) {
      case 0x20: // load the word at k
        a = data.getUint32(k, true);
        break;
      case 0x54: // and k
        a = (a & k) >>> 0;
        break;
      case 0x15: // jump if equal to k
        at += 8 * view.getUint8(at + (a === k ? 2 : 3));
        break;
      case 0x06: // return k
        return { 0x7fff_0000: ALLOWED, 0x5_0026: UNKNOWN, 0x8000_0000: KILLED }[k] ?? String(k);
      default:
        throw new Error(`an instruction that the filter should not have, at ${at}`);
    }
  }
  throw new Error('ran off the end');
}

/** Calls that nothing in a sandbox has a use for, with their numbers on both. */
const DENIED: [name: string, x64: number | null, arm64: number | null][] = [
  ['socket', 41, 198],
  ['connect', 42, 203],
  ['bind', 49, 200],
  ['sendto', 44, 206],
  ['sendmsg', 46, 211],
  ['recvmsg', 47, 212],
  ['fork', 57, null],
  ['vfork', 58, null],
  ['clone3', 435, 435],
  ['execveat', 322, 281],
  ['kill', 62, 129],
  ['tkill', 200, 130],
  ['rt_sigqueueinfo', 129, 138],
  ['pidfd_open', 434, 434],
  ['pidfd_send_signal', 424, 424],
  ['ptrace', 101, 117],
  ['process_vm_readv', 310, 270],
  ['process_vm_writev', 311, 271],
  ['unshare', 272, 97],
  ['setns', 308, 268],
  ['mount', 165, 40],
  ['umount2', 166, 39],
  ['pivot_root', 155, 41],
  ['chroot', 161, 51],
  ['open_tree', 428, 428],
  ['move_mount', 429, 429],
  ['openat2', 437, 437],
  ['creat', 85, null],
  ['mkdirat', 258, 34],
  ['unlinkat', 263, 35],
  ['renameat2', 316, 276],
  ['linkat', 265, 37],
  ['symlinkat', 266, 36],
  ['truncate', 76, 45],
  ['memfd_create', 319, 279],
  ['keyctl', 250, 219],
  ['add_key', 248, 217],
  ['bpf', 321, 280],
  ['perf_event_open', 298, 241],
  ['userfaultfd', 323, 282],
  ['io_uring_setup', 425, 425],
  ['io_uring_enter', 426, 426],
  ['kexec_load', 246, 104],
  ['init_module', 175, 105],
  ['finit_module', 313, 273],
  ['seccomp', 317, 277],
  ['setuid', 105, 146],
  ['setrlimit', 160, 164],
  ['a call of the future', 600, 600],
];

describe.each(['x64', 'arm64'] as const)('the filter for %s', (architecture) => {
  const program = seccompFilter(architecture);
  const column = architecture === 'x64' ? 1 : 2;
  const audit = AUDIT[architecture];
  const run = (number: number, args: (number | bigint)[] = []) =>
    decide(program, number, args, audit);
  const number = (name: string) => CALLS.find((call) => call[0] === name)![column]!;

  test('is what was built', () => {
    const built = readFileSync(join(ROOT, `dist/seccomp-${architecture}.bpf`));
    expect(Buffer.compare(built, program)).toBe(0);
    // The kernel takes at most 4,096 instructions.
    expect(program.length / 8).toBeLessThan(4_096);
  });

  test('allows what is listed without a condition', () => {
    const listed = CALLS.filter((call) => call.length === 3 && call[column] !== null);
    expect(listed.length).toBeGreaterThan(60);
    expect(listed.filter((call) => run(call[column]!) !== ALLOWED)).toEqual([]);
  });

  test('answers everything else as a kernel does that does not have it', () => {
    const listed = new Set(CALLS.map((call) => call[column]));
    for (let n = 0; n < 1_000; n++) if (!listed.has(n)) expect(run(n), `call ${n}`).toBe(UNKNOWN);
  });

  test.each(DENIED.filter((call) => call[column] !== null))('denies %s', (...call) => {
    expect(run(call[column] as number)).toBe(UNKNOWN);
  });

  test('threads, but neither processes nor namespaces', () => {
    const clone = number('clone');
    // What the C library asks for a thread, and for fork.
    expect(run(clone, [0x3d_0f00])).toBe(ALLOWED);
    expect(run(clone, [0x0120_0011])).toBe(UNKNOWN);
    // CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET.
    for (const bit of [17, 25, 26, 27, 28, 29, 30]) {
      expect(run(clone, [0x3d_0f00 + 2 ** bit])).toBe(UNKNOWN);
    }
  });

  test('files for reading', () => {
    const openat = number('openat');
    const O_CLOEXEC = 0o2000000;
    expect(run(openat, [0, 0, O_CLOEXEC])).toBe(ALLOWED);
    for (const flags of [1, 2, 3, 0o100, 0o1000, 0o102]) {
      expect(run(openat, [0, 0, O_CLOEXEC | flags])).toBe(UNKNOWN);
    }
  });

  test('what is asked of a descriptor: nothing to type into a terminal', () => {
    const ioctl = number('ioctl');
    expect(run(ioctl, [1, 0x5401])).toBe(ALLOWED);
    expect(run(ioctl, [1, 0x5412])).toBe(UNKNOWN);
    // The kernel takes the lower half: the upper one hides nothing.
    expect(run(ioctl, [1, 0x1_0000_5412n])).toBe(UNKNOWN);
  });

  test('pairs of local sockets only', () => {
    expect(run(number('socketpair'), [1, 1])).toBe(ALLOWED);
    expect(run(number('socketpair'), [2, 1])).toBe(UNKNOWN);
    expect(run(number('socketpair'), [16, 3])).toBe(UNKNOWN);
  });

  test('names, and a death link that cannot be taken off', () => {
    const prctl = number('prctl');
    expect(run(prctl, [15])).toBe(ALLOWED);
    expect(run(prctl, [0x5356_4d41])).toBe(ALLOWED);
    expect(run(prctl, [1, 9])).toBe(ALLOWED);
    expect(run(prctl, [1, 0])).toBe(UNKNOWN);
    expect(run(prctl, [22, 2])).toBe(UNKNOWN); // PR_SET_SECCOMP
    expect(run(prctl, [4, 1])).toBe(UNKNOWN); // PR_SET_DUMPABLE
  });

  test('its own limits', () => {
    expect(run(number('prlimit64'), [0])).toBe(ALLOWED);
    expect(run(number('prlimit64'), [1])).toBe(UNKNOWN);
  });

  test('kills on calls of another processor, whose numbers mean something else', () => {
    const other: Architecture = architecture === 'x64' ? 'arm64' : 'x64';
    for (const audit of [AUDIT[other], AUDIT.i386, AUDIT.arm]) {
      expect(decide(program, number('read'), [], audit)).toBe(KILLED);
    }
  });
});

test('x32 calls, 64-bit ones with short pointers, are not known', () => {
  const program = seccompFilter('x64');
  for (const call of CALLS) {
    if (call[1] !== null) expect(decide(program, call[1] + 0x4000_0000)).toBe(UNKNOWN);
  }
});
