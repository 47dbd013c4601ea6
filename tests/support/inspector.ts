/** A debugger for the tests: it speaks the inspector's protocol, as Chrome and VS Code do. */
import {
  generatedPositionFor,
  LEAST_UPPER_BOUND,
  originalPositionFor,
  TraceMap,
} from '@jridgewell/trace-mapping';
import type { Protocol } from 'puppeteer-core';
import { NodeWebSocketTransport } from 'puppeteer-core/internal/node/NodeWebSocketTransport.js';

interface Message {
  id?: number;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { message: string };
}

export class Debugger {
  #asked = 0;
  readonly #replies = new Map<number, (message: Message) => void>();
  readonly #paused: Protocol.Debugger.PausedEvent[] = [];
  #onPaused: ((event: Protocol.Debugger.PausedEvent) => void) | undefined;
  /** Source maps by the id of their script. */
  readonly #maps = new Map<string, TraceMap>();

  private constructor(private readonly transport: NodeWebSocketTransport) {
    transport.onmessage = (data) => this.#receive(JSON.parse(String(data)) as Message);
  }

  static async attach(url: string): Promise<Debugger> {
    const attached = new Debugger(await NodeWebSocketTransport.create(url));
    await attached.ask('Runtime.enable');
    await attached.ask('Debugger.enable');
    return attached;
  }

  async ask<T>(method: string, params: object = {}): Promise<T> {
    const id = ++this.#asked;
    this.transport.send(JSON.stringify({ id, method, params }));
    const { result, error } = await new Promise<Message>((resolve) => {
      this.#replies.set(id, resolve);
    });
    if (error) throw new Error(`${method}: ${error.message}`);
    return result as T;
  }

  /** Lets the process begin, or go on. */
  begin = () => this.ask('Runtime.runIfWaitingForDebugger');
  resume = () => this.ask('Debugger.resume');

  /** The next time that the process stops, or the last one if nobody has asked for it yet. */
  paused(): Promise<Protocol.Debugger.PausedEvent> {
    const event = this.#paused.shift();
    if (event) return Promise.resolve(event);
    return new Promise((resolve) => (this.#onPaused = resolve));
  }

  /** The value of an expression in the innermost frame. */
  async evaluate({ callFrames }: Protocol.Debugger.PausedEvent, expression: string) {
    const { callFrameId } = callFrames[0]!;
    const params = { callFrameId, expression, returnByValue: true };
    const answer = await this.ask<Protocol.Debugger.EvaluateOnCallFrameResponse>(
      'Debugger.evaluateOnCallFrame',
      params,
    );
    return answer.result.value as unknown;
  }

  /** Sets a breakpoint in a file that scripts were made of, the way editors do. @param line counts from 1 */
  async breakAt(file: string, line: number): Promise<void> {
    for (const [scriptId, map] of this.#maps) {
      const bias = LEAST_UPPER_BOUND;
      const at = generatedPositionFor(map, { source: file, line, column: 0, bias });
      if (at.line === null) continue;
      await this.ask('Debugger.setBreakpoint', {
        location: { scriptId, lineNumber: at.line - 1, columnNumber: at.column },
      });
    }
  }

  /** Where it has stopped, in the file that the script was made of. */
  placeOf({ callFrames }: Protocol.Debugger.PausedEvent): string {
    const { scriptId, lineNumber, columnNumber } = callFrames[0]!.location;
    const map = this.#maps.get(scriptId);
    if (!map) return 'a script without a source map';
    const { source, line } = originalPositionFor(map, {
      line: lineNumber + 1,
      column: columnNumber ?? 0,
    });
    return `${source}:${line}`;
  }

  /** The texts that source maps bring along, by file. */
  get texts(): Record<string, string> {
    return Object.fromEntries(
      [...this.#maps.values()].flatMap(({ sources, sourcesContent = [] }) =>
        sources.map((source, i): [string, string] => [source ?? '', sourcesContent[i] ?? '']),
      ),
    );
  }

  close(): void {
    this.transport.close();
  }

  #receive({ id, method, params, ...answer }: Message): void {
    if (id !== undefined) this.#replies.get(id)?.(answer);
    if (method === 'Debugger.paused') {
      const event = params as Protocol.Debugger.PausedEvent;
      const waiting = this.#onPaused;
      this.#onPaused = undefined;
      if (waiting) waiting(event);
      else this.#paused.push(event);
    }
    if (method === 'Debugger.scriptParsed') {
      const { scriptId, sourceMapURL = '' } = params as Protocol.Debugger.ScriptParsedEvent;
      const [, base64] = sourceMapURL.split(';base64,');
      if (base64 === undefined) return;
      const json = Buffer.from(base64, 'base64').toString();
      this.#maps.set(scriptId, new TraceMap(json));
    }
  }
}
