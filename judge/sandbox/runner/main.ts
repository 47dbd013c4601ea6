/**
 * The only program of ours inside the sandbox. It answers the judge's requests one after the other on raw
 * stdin and stdout, evaluates one submission, and is then thrown away with its process. It holds no answer,
 * no checker and no clock, so there is nothing in here for a submission to find.
 */
import { type Call, invoke, prepareCall } from '../../entry/invoke.ts';
import { type Evaluated, findProgram, type Program } from '../../entry/program.ts';
import { encodeOutput } from '../../entry/values.ts';
import type { Entry } from '../../types.ts';
import {
  COUNTING,
  decodeText,
  encodeFrame,
  frameLength,
  HEADER_BYTES,
  INSPECTED,
  type Reply,
  type Request,
  SCRIPT_NAME,
} from '../protocol.ts';
import { startCounter } from './counter.ts';
import { describeThrown } from './describe.ts';
import { installConsole } from './console.ts';
import { serveInspector } from './inspector.ts';
import { installLibraries } from './libraries.ts';

const { stdin, stdout, exit } = Deno;
const { parse, stringify } = JSON;
const evaluate = eval;

function write(json: string): void {
  const frame = encodeFrame(json);
  for (let at = 0; at < frame.length;) at += stdout.writeSync(frame.subarray(at));
}

function reply(message: Reply): void {
  write(stringify(message));
}

/** Blocks until the judge has sent `count` bytes; ends the process when the judge is gone. */
function read(count: number): Uint8Array {
  const bytes = new Uint8Array(count);
  for (let at = 0; at < count;) {
    const got = stdin.readSync(bytes.subarray(at));
    if (got === null) return exit(0);
    at += got;
  }
  return bytes;
}

let loaded: { entry: Entry; program: Program } | undefined;

function load(request: Extract<Request, { type: 'load' }>): void {
  const { entry, others } = request;
  script = request.script;
  const evaluated = evaluate(`${script}\n//# sourceURL=${SCRIPT_NAME}`) as Evaluated;
  const found = findProgram(entry, evaluated, others);
  if ('missing' in found) {
    reply({ type: 'missing', name: found.missing });
    return;
  }
  loaded = { entry, program: found.program };
  reply(
    found.instead === undefined ? { type: 'loaded' } : { type: 'loaded', instead: found.instead },
  );
}

const flushConsole = installConsole((text, dropped) => {
  reply(dropped > 0 ? { type: 'log', text, dropped } : { type: 'log', text });
}, Deno);
let script = '';
installLibraries(() => script);
if (Deno.args.includes(INSPECTED)) await serveInspector(Deno);
const count = Deno.args.includes(COUNTING) ? await startCounter(Deno) : undefined;
Reflect.deleteProperty(globalThis, 'Deno');
reply({ type: 'ready' });

/** What the growth check has asked to be made ready, and what the last of those calls returned. */
let staged: { text: string; calls: Call[] } | undefined;
let returned: unknown;

type StageRequest = Extract<Request, { type: 'stage' }>;

/** @param request what the text says, where that has just been read */
function stage(text: string, copies: number, request?: StageRequest): void {
  const { entry, program } = loaded!;
  const calls: Call[] = [];
  for (let i = 0; i < copies; i++) {
    // Read anew for each call: a submission may change its input.
    const { part, input } = (i === 0 && request) || (parse(text) as StageRequest);
    calls.push(prepareCall(entry, program, part, input));
  }
  staged = { text, calls };
  reply({ type: 'done' });
}

async function go(): Promise<void> {
  await count?.();
  for (const call of staged!.calls) {
    returned = call.run();
    if (returned instanceof Promise) returned = await returned;
  }
  const counted = await count?.();
  flushConsole();
  reply(counted === undefined ? { type: 'done' } : { type: 'done', counted });
}

/** Sends an output; only a promise is waited for, so that an ordinary call pays for no turn of the loop. */
function answer(output: unknown): void {
  const text = encodeOutput(output);
  flushConsole();
  write(`{"type":"returned","output":${text}}`);
}

for (;;) {
  const text = decodeText(read(frameLength(read(HEADER_BYTES))));
  const request = parse(text) as Request;
  try {
    switch (request.type) {
      case 'load':
        load(request);
        break;
      case 'call': {
        const { entry, program } = loaded!;
        const output = invoke(entry, program, request.part, request.input);
        answer(output instanceof Promise ? await output : output);
        break;
      }
      case 'stage':
        stage(text, request.copies, request);
        break;
      case 'restage':
        stage(staged!.text, request.copies);
        break;
      case 'go':
        await go();
        break;
      case 'fetch':
        answer(staged!.calls.at(-1)!.output(returned));
        break;
    }
  } catch (error) {
    flushConsole();
    reply({ type: 'threw', error: describeThrown(error) });
  }
}
