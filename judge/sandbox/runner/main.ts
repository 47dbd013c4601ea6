/**
 * The only program of ours inside the sandbox. It answers the judge's requests one after the other on raw
 * stdin and stdout, evaluates one submission, and is then thrown away with its process. It holds no answer,
 * no checker and no clock, so there is nothing in here for a submission to find.
 */
import { type Call, invoke, prepareCall } from '../../entry/invoke.ts';
import { Conversations } from '../../entry/converse.ts';
import { type Evaluated, findEntry, type FoundEntry } from '../../entry/find-entry.ts';
import { encodeOutput } from '../../base/json-values.ts';
import type { Entry } from '../../types.ts';
import { INSPECTED, type Request, SCRIPT_NAME } from '../protocol.ts';
import { callCounted, prepareCount } from './count.ts';
import { seedChance } from './chance.ts';
import { describeThrown } from './describe.ts';
import { installConsole } from './console.ts';
import { serveInspector } from './inspector.ts';
import { installLibraries } from './libraries.ts';
import { pipeOf, requestOf } from './pipe.ts';

const { readFrame, write, reply, log } = pipeOf(Deno);
// Taken before any submission runs: a request has the calls that come later in it.
const { hasOwn } = Object;
const evaluate = eval;

/** The conversations of the dialogue under way. */
let conversations: Conversations | undefined;
let loaded: { entry: Entry; program: FoundEntry } | undefined;

function load(request: Extract<Request, { type: 'load' }>): void {
  const { entry, others } = request;
  queues = request.queues ?? queues;
  // What a submission draws while it is loaded has to repeat as well.
  if (entry.kind === 'dialogue') seedChance(0);
  const evaluated = evaluate(`${request.script}\n//# sourceURL=${SCRIPT_NAME}`) as Evaluated;
  const found = findEntry(entry, evaluated, others);
  if ('missing' in found) {
    reply({ type: 'missing', name: found.missing });
    return;
  }
  loaded = { entry, program: found.program };
  reply(
    found.instead === undefined ? { type: 'loaded' } : { type: 'loaded', instead: found.instead },
  );
}

const flushConsole = installConsole(log, Deno);
let queues: 5 | 6 = 6;
installLibraries(() => queues);
if (Deno.args.includes(INSPECTED)) await serveInspector(Deno);
Reflect.deleteProperty(globalThis, 'Deno');
reply({ type: 'ready' });

/** The call that the growth check has asked to be made ready, or counted, and what it returned. */
let staged: Call | undefined;
let returned: unknown;

async function go(): Promise<void> {
  returned = staged!.run();
  if (returned instanceof Promise) returned = await returned;
  flushConsole();
  reply({ type: 'done' });
}

/** Sends an output; only a promise is waited for, so that an ordinary call pays for no turn of the loop. */
function answer(output: unknown): void {
  const text = encodeOutput(output);
  flushConsole();
  write(`{"type":"returned","output":${text}}`);
}

for (;;) {
  const request = requestOf(readFrame());
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
      case 'turns': {
        // A getter of that name on every object would be shown the request.
        if (hasOwn(request, 'seed')) {
          seedChance(request.seed!);
          const { entry, program } = loaded!;
          conversations = new Conversations(entry as never, program);
        }
        const outputs = conversations!.answer(request.batches);
        answer(outputs instanceof Promise ? await outputs : outputs);
        break;
      }
      case 'stage': {
        const { entry, program } = loaded!;
        staged = prepareCall(entry, program, request.part, request.input);
        reply({ type: 'done' });
        break;
      }
      case 'go':
        await go();
        break;
      case 'prepare':
        if (!('rewritten' in request)) throw new Error('the judge rewrites scripts');
        queues = request.queues ?? queues;
        prepareCount(request);
        reply({ type: 'done' });
        break;
      case 'count': {
        const counted = await callCounted(request);
        staged = counted.call;
        returned = counted.returned;
        flushConsole();
        write(counted.told);
        break;
      }
      case 'fetch':
        answer(staged!.output(returned));
        break;
    }
  } catch (error) {
    flushConsole();
    reply({ type: 'threw', error: describeThrown(error) });
  }
}
