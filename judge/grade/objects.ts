/**
 * Objects of a repository by their ids, out of `git cat-file`. What is read is held to its size before and to
 * its id afterwards. An object that git itself stumbles over is told as unreadable; everybody else's are asked
 * for again.
 */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { gitCommand } from './command.ts';

/** More is nobody's message. */
const MAX_COMMIT_BYTES = 4 * 1024 * 1024;

interface Answer {
  id: string;
  type: string;
  size: number;
  content: Buffer;
}

/** Why an object cannot be had. The message is a sentence's end: "is damaged", "is not there". */
export class Unreadable extends Error {
  override name = 'Unreadable';
}

export class Objects {
  readonly #sizes: CatFile;
  readonly #contents: CatFile;

  constructor(folder: string) {
    this.#sizes = new CatFile(folder, '--batch-check');
    this.#contents = new CatFile(folder, '--batch');
  }

  /** The commit that an object is or, for a tag, stands for; undefined when there is none that can be read. */
  async commit(id: string): Promise<string | undefined> {
    const found = await this.#sizes.ask(id);
    // Git reads the whole of it to follow it.
    if (!found || found.size > MAX_COMMIT_BYTES) return undefined;
    return (await this.#sizes.ask(`${id}^{commit}`))?.id;
  }

  /** The id of a commit's tree. */
  async treeOf(commit: string): Promise<string> {
    const found = await this.#sizes.ask(`${commit}^{tree}`);
    if (!found) throw new Unreadable('is missing or damaged');
    return found.id;
  }

  /**
   * The content of an object.
   *
   * @param check told the size before anything is read; what it throws is passed on
   * @throws Unreadable when it is not there, of another type, or not what its id says
   */
  async read(id: string, type: 'blob' | 'tree', check: (bytes: number) => void): Promise<Buffer> {
    const announced = await this.#sizes.ask(id);
    if (!announced) throw new Unreadable('is missing or damaged');
    if (announced.type !== type) throw new Unreadable(`is a ${announced.type}, not a ${type}`);
    check(announced.size);
    const found = await this.#contents.ask(id);
    if (!found || hashOf(found, id) !== id) throw new Unreadable('is damaged');
    return found.content;
  }

  close(): void {
    this.#sizes.close();
    this.#contents.close();
  }
}

/** The id that a content has by right, in the repository's own kind of digest. */
function hashOf({ type, content }: Answer, id: string): string {
  const hash = createHash(id.length === 40 ? 'sha1' : 'sha256');
  return hash.update(`${type} ${content.length}\0`).update(content).digest('hex');
}

interface Pending {
  request: string;
  answer: (answer: Answer | undefined) => void;
}

/** One `git cat-file` that answers in the order of the questions. */
class CatFile {
  readonly #pending: Pending[] = [];
  #process: ChildProcessWithoutNullStreams | undefined;
  #chunks: Buffer[] = [];
  #bytes = 0;
  /** Bytes without which there is no use in looking at what has arrived. */
  #needed = 1;

  constructor(
    private readonly folder: string,
    private readonly mode: '--batch' | '--batch-check',
  ) {}

  ask(request: string): Promise<Answer | undefined> {
    return new Promise((answer) => {
      this.#pending.push({ request, answer });
      this.#process ??= this.#start();
      this.#process.stdin.write(`${request}\n`);
    });
  }

  close(): void {
    this.#process?.stdin.end();
  }

  #start(): ChildProcessWithoutNullStreams {
    const { file, args, options } = gitCommand(this.folder, ['cat-file', this.mode]);
    // A group of its own, so that Ctrl-C is the judge's to hear. It ends when its input does.
    const process = spawn(file, args, {
      ...options,
      stdio: ['pipe', 'pipe', 'ignore'],
      detached: true,
    });
    const child = process as unknown as ChildProcessWithoutNullStreams;
    // EPIPE of a process that is gone: its end tells.
    child.stdin.on('error', () => undefined);
    child.stdout.on('data', (chunk: Buffer) => this.#receive(chunk));
    child.on('error', () => undefined);
    child.on('close', () => this.#ended());
    return child;
  }

  #receive(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#bytes += chunk.length;
    if (this.#bytes < this.#needed) return;
    let rest = this.#chunks.length === 1 ? chunk : Buffer.concat(this.#chunks);
    for (;;) {
      const taken = this.#take(rest);
      if (taken === undefined) break;
      rest = rest.subarray(taken);
    }
    this.#chunks = [rest];
    this.#bytes = rest.length;
  }

  /** @returns how many bytes the first answer has; undefined when it is not whole yet */
  #take(bytes: Buffer): number | undefined {
    this.#needed = bytes.length + 1;
    const end = bytes.indexOf(0x0a);
    if (end < 0) return undefined;
    const header = bytes.toString('latin1', 0, end);
    const [, id, type, digits] = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(header) ?? [];
    if (id === undefined || type === undefined) {
      this.#pending.shift()?.answer(undefined);
      return end + 1;
    }
    const size = Number(digits);
    if (this.mode === '--batch-check') {
      this.#pending.shift()?.answer({ id, type, size, content: Buffer.alloc(0) });
      return end + 1;
    }
    const whole = end + 1 + size + 1;
    if (bytes.length < whole) {
      this.#needed = whole;
      return undefined;
    }
    // A copy: the answer must not hold on to everything that arrived with it.
    const content = Buffer.from(bytes.subarray(end + 1, whole - 1));
    this.#pending.shift()?.answer({ id, type, size, content });
    return whole;
  }

  /** It ended over the first question; the others are asked again. */
  #ended(): void {
    this.#process = undefined;
    this.#chunks = [];
    this.#bytes = 0;
    this.#needed = 1;
    this.#pending.shift()?.answer(undefined);
    if (this.#pending.length === 0) return;
    this.#process = this.#start();
    for (const { request } of this.#pending) this.#process.stdin.write(`${request}\n`);
  }
}
