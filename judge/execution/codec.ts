/** A codec: one process encodes, another decodes, and only the text crosses from one to the other. */
import { Odd } from '../base/json-values.ts';
import { kindOf, type Words } from '../base/words.ts';
import { addUsage } from '../sandbox/exchange.ts';
import type { Entry, Limits } from '../types.ts';
import type { Execution, RunOutcome } from './execution.ts';
import type { Seat } from './seat.ts';

export class CodecExecution implements Execution {
  /** The last encoding begun, and the one that was begun before it was asked for. */
  #encoding: Promise<RunOutcome> | undefined;
  #ahead: { inputJson: string; encoding: Promise<RunOutcome | undefined> } | undefined;

  /** @param inOneProcess both seats are given the same process, as under a debugger: one thing after the other */
  constructor(
    private readonly entry: Extract<Entry, { kind: 'codec' }>,
    private readonly encoder: Seat,
    private readonly decoder: Seat,
    private readonly inOneProcess: boolean,
    private readonly words: Words,
  ) {}

  readonly remembers = true;

  get instead(): string | undefined {
    return this.encoder.instead ?? this.decoder.instead;
  }

  get booting(): boolean {
    return this.encoder.booting || this.decoder.booting;
  }

  async run(inputJson: string, limits: Limits): Promise<RunOutcome> {
    const encoding = this.#encode(inputJson, limits);
    this.#encoding = encoding;
    // Both halves are loaded at the same time.
    if (this.decoder.empty && !this.inOneProcess) this.decoder.loadAhead(limits);
    const encoded = await encoding;
    if (encoded.kind !== 'returned') return encoded;
    const text = encoded.output;
    if (typeof text !== 'string') {
      const what = `${kindOf(text, this.words)} from ${this.entry.encode}, not a string`;
      return { ...encoded, output: new Odd(what) };
    }
    const decoded = await this.decoder.call('decode', JSON.stringify([text]), limits);
    return {
      ...decoded,
      usage: addUsage(encoded.usage, decoded.usage),
      console: encoded.console + decoded.console,
    };
  }

  /** Encodes the input that is run next, while the one before it is decoded: each half still sees one at a time. */
  ahead(inputJson: string, limits: Limits): void {
    if (this.inOneProcess) return;
    const encoding = this.#encoding?.then((before) =>
      // After a failure nothing goes on before it has been asked for.
      before.kind === 'returned' ? this.encoder.call('encode', inputJson, limits) : undefined,
    );
    if (!encoding) return;
    // Nobody may ever ask for it.
    encoding.catch(() => undefined);
    this.#ahead = { inputJson, encoding };
  }

  /** One encoding after the other. */
  async #encode(inputJson: string, limits: Limits): Promise<RunOutcome> {
    const ahead = this.#ahead;
    const isThis = ahead?.inputJson === inputJson;
    // Before anything is waited for: another may be begun meanwhile.
    if (isThis) this.#ahead = undefined;
    const begun = await ahead?.encoding;
    return isThis && begun ? begun : this.encoder.call('encode', inputJson, limits);
  }

  loadAhead(limits: Limits): void {
    this.encoder.loadAhead(limits);
    this.decoder.loadAhead(limits);
  }

  renew(): void {
    this.encoder.renew();
    this.decoder.renew();
    this.#encoding = undefined;
    this.#ahead = undefined;
  }

  close(): void {
    this.renew();
    this.encoder.close();
    this.decoder.close();
  }
}
