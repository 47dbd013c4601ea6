type Printer = new (print: (text: string) => void) => Console;

/** After this many separate messages they are sent in batches: a chatty submission is not slowed down much. */
const PROMPT_MESSAGES = 100;
const BATCH_CHARACTERS = 16_384;

/**
 * Sends what a submission prints, by `console` or by `process.stdout`, to the judge.
 *
 * @returns sends what is still held back; called before each reply
 */
export function installConsole(send: (text: string) => void, runtime: typeof Deno): () => void {
  let sent = 0;
  let batch = '';
  const flush = () => {
    if (batch === '') return;
    const text = batch;
    batch = '';
    sent++;
    send(text);
  };
  const print = (text: string) => {
    batch += text;
    if (sent < PROMPT_MESSAGES || batch.length > BATCH_CHARACTERS) flush();
  };
  // The runtime's own formatting, with our hand on the pen.
  const { Console } = (runtime as unknown as Record<symbol, { Console: Printer }>)[
    runtime.internal
  ]!;
  const printer = new Console(print);
  for (const name of Object.keys(printer) as (keyof Console)[]) {
    Object.defineProperty(console, name, { value: printer[name], writable: true });
  }
  installProcess(print, runtime);
  return () => {
    sent = 0;
    flush();
    sent = 0;
  };
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
