/**
 * The system calls that a process behind the hardened wall may make: a filter that the kernel runs on every
 * one of them (seccomp, https://docs.kernel.org/userspace-api/seccomp_filter.html).
 *
 * It is a list of what the runtime needs, found by watching it (`strace`) with collections, threads, workers,
 * WebAssembly, timers and deep recursion; every other call, one that will only be invented too, is answered
 * like a call that an old kernel does not have. So libraries that are newer than this list fall back to older
 * calls instead of failing. What that leaves out above all: sockets, a second process, signals to others,
 * namespaces and mounts, opening anything for writing, tracing, keys, bpf, io_uring, modules, and 32-bit calls.
 *
 * Numbers: x64 from arch/x86/entry/syscalls/syscall_64.tbl, arm64 from include/uapi/asm-generic/unistd.h of the
 * kernel; they never change. An argument that the kernel takes as 32 bits is compared by its lower half only,
 * since the kernel ignores the upper.
 */

/** The processors that a filter can be made for, by the name that Node gives them. */
export type Architecture = 'x64' | 'arm64';

/** Holds where `argument & mask` is one of the values. */
interface Condition {
  /** 0 to 5. */
  argument: number;
  mask: number;
  values: readonly number[];
}

/** A call, its numbers, and under which conditions (all of them) it is allowed. */
type Call = readonly [
  name: string,
  x64: number | null,
  arm64: number | null,
  ...when: readonly Condition[],
];

const EVERY_BIT = 0xffff_ffff;
const is = (argument: number, ...values: number[]): Condition => ({
  argument,
  mask: EVERY_BIT,
  values,
});

// include/uapi/linux/sched.h: a thread of this process, and nothing in a new namespace.
const CLONE_THREAD = 0x0001_0000;
const CLONE_NAMESPACES = 0x7e02_0000;
const isThread: Condition = {
  argument: 0,
  mask: CLONE_THREAD | CLONE_NAMESPACES,
  values: [CLONE_THREAD],
};

// include/uapi/asm-generic/fcntl.h: neither writing (the lowest two bits) nor making a file (0o100, 0o1000).
const isForReading = (argument: number): Condition => ({ argument, mask: 0o1103, values: [0] });

// include/uapi/asm-generic/ioctls.h: is it a terminal (TCGETS), and flags of a descriptor (FIONBIO, FIOCLEX).
const isHarmlessControl = is(1, 0x5401, 0x5421, 0x5451);

// include/linux/socket.h: AF_UNIX, the two ends of which are both in here.
const isLocalPair = is(0, 1);

// include/uapi/linux/prctl.h: names of threads and of memory.
const isName = is(0, 15, 0x5356_4d41);
// PR_SET_PDEATHSIG, as bubblewrap does last of all: the link to the judge can be set, but not taken off.
const isDeathLink = [is(0, 1), is(1, 9)];

const isSelf = is(0, 0);

/** What is allowed, the most frequent first: the kernel reads from the top. */
export const CALLS: readonly Call[] = [
  // Memory and locks.
  ['futex', 202, 98],
  ['madvise', 28, 233],
  ['mprotect', 10, 226],
  ['mmap', 9, 222],
  ['munmap', 11, 215],
  ['mremap', 25, 216],
  ['brk', 12, 214],
  ['membarrier', 324, 283],
  ['pkey_alloc', 330, 289],
  ['pkey_free', 331, 290],
  ['pkey_mprotect', 329, 288],
  // Descriptors that it has.
  ['read', 0, 63],
  ['write', 1, 64],
  ['readv', 19, 65],
  ['writev', 20, 66],
  ['pread64', 17, 67],
  ['recvfrom', 45, 207],
  ['lseek', 8, 62],
  ['close', 3, 57],
  ['fcntl', 72, 25],
  ['dup', 32, 23],
  ['dup2', 33, null],
  ['dup3', 292, 24],
  ['ioctl', 16, 29, isHarmlessControl],
  // Waiting.
  ['epoll_wait', 232, null],
  ['epoll_pwait', 281, 22],
  ['epoll_pwait2', 441, 441],
  ['epoll_ctl', 233, 21],
  ['epoll_create1', 291, 20],
  ['eventfd2', 290, 19],
  ['pipe', 22, null],
  ['pipe2', 293, 59],
  ['socketpair', 53, 199, isLocalPair],
  ['poll', 7, null],
  ['ppoll', 271, 73],
  // Clocks.
  ['clock_gettime', 228, 113],
  ['clock_getres', 229, 114],
  ['clock_nanosleep', 230, 115],
  ['nanosleep', 35, 101],
  ['gettimeofday', 96, 169],
  ['time', 201, null],
  // Files: there are none but the runtime's own, to be read.
  ['open', 2, null, isForReading(1)],
  ['openat', 257, 56, isForReading(2)],
  ['stat', 4, null],
  ['fstat', 5, 80],
  ['lstat', 6, null],
  ['newfstatat', 262, 79],
  ['statx', 332, 291],
  ['access', 21, null],
  ['faccessat', 269, 48],
  ['faccessat2', 439, 439],
  ['readlink', 89, null],
  ['readlinkat', 267, 78],
  ['getdents64', 217, 61],
  ['getcwd', 79, 17],
  // Threads, and the process itself. What is executed stays under this filter; bubblewrap does it once.
  ['clone', 56, 220, isThread],
  ['set_tid_address', 218, 96],
  ['set_robust_list', 273, 99],
  ['rseq', 334, 293],
  ['arch_prctl', 158, null],
  ['sched_yield', 24, 124],
  ['sched_getaffinity', 204, 123],
  ['sched_getscheduler', 145, 120],
  ['sched_getparam', 143, 121],
  ['prctl', 157, 167, isName],
  ['prctl', 157, 167, ...isDeathLink],
  ['prlimit64', 302, 261, isSelf],
  ['getrlimit', 97, 163],
  ['execve', 59, 221],
  ['exit', 60, 93],
  ['exit_group', 231, 94],
  // Signals to threads that it can see, which are its own.
  ['tgkill', 234, 131],
  ['rt_sigaction', 13, 134],
  ['rt_sigprocmask', 14, 135],
  ['rt_sigreturn', 15, 139],
  ['sigaltstack', 131, 132],
  ['restart_syscall', 219, 128],
  // Who and where it is.
  ['getpid', 39, 172],
  ['gettid', 186, 178],
  ['getppid', 110, 173],
  ['getuid', 102, 174],
  ['geteuid', 107, 175],
  ['getgid', 104, 176],
  ['getegid', 108, 177],
  ['getrandom', 318, 278],
  ['getcpu', 309, 168],
  ['getrusage', 98, 165],
  ['sysinfo', 99, 179],
  ['uname', 63, 160],
];

// include/uapi/linux/audit.h: also what tells 32-bit calls, whose numbers mean something else.
const AUDIT_ARCHITECTURES = { x64: 0xc000_003e, arm64: 0xc000_00b7 };

// include/uapi/linux/seccomp.h
const ALLOW = 0x7fff_0000;
const KILL_PROCESS = 0x8000_0000;
const ERRNO = 0x0005_0000;
const ENOSYS = 38;

// Offsets in struct seccomp_data: int nr; __u32 arch; __u64 instruction_pointer; __u64 args[6].
const NUMBER_AT = 0;
const ARCHITECTURE_AT = 4;
const lowerHalfAt = (argument: number) => 16 + 8 * argument;

// include/uapi/linux/bpf_common.h: load a word, and, jump if equal, return.
const LOAD = 0x20;
const AND = 0x54;
const JUMP_IF_EQUAL = 0x15;
const RETURN = 0x06;

/** One instruction: struct sock_filter of include/uapi/linux/filter.h, jumps counted in instructions. */
interface Instruction {
  code: number;
  k: number;
  ifTrue?: number;
  ifFalse?: number;
}

const load = (k: number): Instruction => ({ code: LOAD, k });
const and = (k: number): Instruction => ({ code: AND, k });
const give = (k: number): Instruction => ({ code: RETURN, k });
/** Goes on with the next instruction where it is equal, else skips `count`. */
const unlessEqualSkip = (k: number, count: number): Instruction => ({
  code: JUMP_IF_EQUAL,
  k,
  ifTrue: 0,
  ifFalse: count,
});
const ifEqualSkip = (k: number, count: number): Instruction => ({
  code: JUMP_IF_EQUAL,
  k,
  ifTrue: count,
  ifFalse: 0,
});

/** Instructions that run through to their end where the condition holds, and else skip `more` beyond it. */
function check({ argument, mask, values }: Condition, more: number): Instruction[] {
  const last = values.length - 1;
  return [
    load(lowerHalfAt(argument)),
    ...(mask === EVERY_BIT ? [] : [and(mask)]),
    ...values.map((value, i) =>
      i === last ? unlessEqualSkip(value, more) : ifEqualSkip(value, last - i),
    ),
  ];
}

/** Allows a call where its conditions hold, and else goes on to the next with its number loaded. */
function allow(number: number, conditions: readonly Condition[]): Instruction[] {
  if (conditions.length === 0) return [unlessEqualSkip(number, 1), give(ALLOW)];
  const allowed = [give(ALLOW), load(NUMBER_AT)];
  const body = conditions.reduceRight<Instruction[]>(
    // Past what follows, but for the last, which loads the number again.
    (rest, condition) => [...check(condition, rest.length - 1), ...rest],
    allowed,
  );
  return [unlessEqualSkip(number, body.length), ...body];
}

const INSTRUCTION_BYTES = 8;

/** The filter as the kernel takes it: an array of struct sock_filter, little-endian as both processors are. */
export function seccompFilter(architecture: Architecture): Uint8Array {
  const instructions = [
    load(ARCHITECTURE_AT),
    ifEqualSkip(AUDIT_ARCHITECTURES[architecture], 1),
    give(KILL_PROCESS),
    load(NUMBER_AT),
    ...CALLS.flatMap(([, x64, arm64, ...when]) => {
      const number = architecture === 'x64' ? x64 : arm64;
      return number === null ? [] : allow(number, when);
    }),
    give(ERRNO | ENOSYS),
  ];
  const view = new DataView(new ArrayBuffer(instructions.length * INSTRUCTION_BYTES));
  instructions.forEach(({ code, k, ifTrue = 0, ifFalse = 0 }, i) => {
    const at = i * INSTRUCTION_BYTES;
    view.setUint16(at, code, true);
    view.setUint8(at + 2, ifTrue);
    view.setUint8(at + 3, ifFalse);
    view.setUint32(at + 4, k >>> 0, true);
  });
  return new Uint8Array(view.buffer);
}
