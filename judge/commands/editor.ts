/** `judge new --vscode`: writes the configuration that lets VS Code debug a solution. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { USUAL_PORT } from '../sandbox/runtime.ts';
import { UsageError } from '../types.ts';
import { shownPath, writeNew } from '../workspace.ts';

const SKIPPED = ['<node_internals>/**', 'ext:**', '**/dist/runner.mjs'];

/** VS Code attaches to a `judge debug` that waits, or starts one for the file that is open. */
const CONFIGURATIONS = [
  {
    name: 'Judge: attach',
    type: 'node',
    request: 'attach',
    port: USUAL_PORT,
    sourceMaps: true,
    autoAttachChildProcesses: false,
    skipFiles: SKIPPED,
  },
  {
    name: 'Judge: debug this file',
    type: 'node',
    request: 'launch',
    console: 'integratedTerminal',
    cwd: '${workspaceFolder}',
    runtimeExecutable: 'npx',
    runtimeArgs: [
      'judge',
      'debug',
      '${fileBasenameNoExtension}',
      '${file}',
      '--case',
      '${input:judgeCase}',
    ],
    // What it attaches to is not what it starts.
    attachSimplePort: USUAL_PORT,
    sourceMaps: true,
    skipFiles: SKIPPED,
  },
];

const INPUTS = [
  { id: 'judgeCase', type: 'promptString', description: 'Which case?', default: 'sample/1' },
];

/** What became of the file: written, or left as it was, with what is to be added by hand. */
export type Launch = { file: string } | { file: string; add: string };

/**
 * Writes `.vscode/launch.json`, for debugging with F5. One that is there is never touched.
 *
 * @throws UsageError when it cannot be written
 */
export function writeLaunch(workspace: string): Launch {
  const path = join(workspace, '.vscode', 'launch.json');
  const file = shownPath(workspace, path);
  const launch = { configurations: CONFIGURATIONS, inputs: INPUTS };
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeNew(path, toJson({ version: '0.2.0', ...launch }));
    return { file };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return { file, add: toJson(launch) };
    throw new UsageError(`${file} cannot be written: ${message}`);
  }
}

function toJson(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
