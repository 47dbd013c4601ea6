/** The console of a submission: sends what it prints to the judge. */
type Printer = new (print: (text: string) => void) => Console;

/** After this many separate messages they are sent in batches: a chatty submission is not slowed down much. */
const PROMPT_MESSAGES = 100;
const BATCH_CHARACTERS = 16_384;
/**
 * Printed on one input, beyond which messages are only counted: no correct submission is rejected for the
 * debugging output that was left in it, and nobody reads so much.
 */
const MAX_CHARACTERS = 256 * 1024;
/** Messages counted before the first word about it; each further word waits for twice as many. */
const COUNTED = 4_096;

/** Takes messages, and holds some of them back. */
interface LimitedPrinter {
  print(text: string): void;
  /** A message that is only counted. */
  drop(): void;
  /** Whether messages are only counted from now on. */
  isFull(): boolean;
  /** Sends what is still held back, and begins anew; called before each reply. */
  flush(): void;
}

/** @param send told texts, and how many further messages were only counted */
export function limitedPrinter(send: (text: string, dropped: number) => void): LimitedPrinter {
  let sent = 0;
  let printed = 0;
  let dropped = 0;
  let announce = COUNTED;
  let batch = '';
  const flush = () => {
    if (batch === '' && dropped === 0) return;
    const [text, count] = [batch, dropped];
    batch = '';
    dropped = 0;
    sent++;
    send(text, count);
  };
  const drop = () => {
    dropped++;
    if (dropped < announce) return;
    announce *= 2;
    flush();
  };
  const print = (text: string) => {
    if (printed > MAX_CHARACTERS) {
      drop();
      return;
    }
    // Of one message beyond all measure the beginning, which counts as one more.
    const kept = text.slice(0, MAX_CHARACTERS);
    if (kept.length < text.length) dropped++;
    printed += kept.length;
    batch += kept;
    if (sent < PROMPT_MESSAGES || batch.length > BATCH_CHARACTERS) flush();
  };
  return {
    print,
    drop,
    isFull: () => printed > MAX_CHARACTERS,
    flush() {
      flush();
      sent = 0;
      printed = 0;
      announce = COUNTED;
    },
  };
}

/**
 * Sends what a submission prints, by `console` or by `process.stdout`, to the judge.
 *
 * @param send told texts, and how many further messages were only counted
 * @returns sends what is still held back; called before each reply
 */
export function installConsole(
  send: (text: string, dropped: number) => void,
  runtime: typeof Deno,
): () => void {
  const { print, drop, isFull, flush } = limitedPrinter(send);
  // The runtime's own formatting, with our hand on the pen.
  const { Console } = (runtime as unknown as Record<symbol, { Console: Printer }>)[
    runtime.internal
  ]!;
  const printer = new Console(print) as unknown as Record<string, unknown>;
  for (const [name, method] of Object.entries(printer)) {
    if (typeof method !== 'function') continue;
    // Past the limit not even the formatting is done: that is what costs.
    const value = (...args: unknown[]): unknown =>
      isFull() ? drop() : (method as (...args: unknown[]) => unknown)(...args);
    Object.defineProperty(console, name, { value, writable: true, configurable: true });
  }
  installProcess(print, runtime);
  return flush;
}

/**
 * The little of Node's `process` that solutions use. The runtime's own is never touched: making it looks for
 * /proc, which there is not.
 */
function installProcess(print: (text: string) => void, { exit }: typeof Deno): void {
  const stream = { write: (text: unknown) => (print(String(text)), true), isTTY: false };
  const { performance, queueMicrotask } = globalThis;
  const hrtime = () => {
    const ms = performance.now();
    return [Math.floor(ms / 1000), Math.floor((ms % 1000) * 1e6)];
  };
  const value = {
    stdout: stream,
    stderr: stream,
    env: {},
    argv: [],
    platform: 'linux',
    exit,
    cwd: () => '/',
    uptime: () => performance.now() / 1000,
    hrtime: Object.assign(hrtime, { bigint: () => BigInt(Math.floor(performance.now() * 1e6)) }),
    nextTick: (callback: (...args: unknown[]) => void, ...args: unknown[]) =>
      queueMicrotask(() => callback(...args)),
    memoryUsage: () => ({ rss: 0, heapTotal: 0, heapUsed: 0, external: 0, arrayBuffers: 0 }),
    on: () => value,
  };
  Object.defineProperty(globalThis, 'process', { value, writable: true, configurable: true });
}
