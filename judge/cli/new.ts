/**
 * `judge new`: a solution to begin with, and what an editor needs to debug it. `judge new-problem`: a problem package
 * to begin with.
 */
import { type Command, Option } from 'commander';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../base/package.ts';
import { languageOf } from '../languages/index.ts';
import { shownPath, solutionOf } from '../workspace.ts';
import type { Session } from './host.ts';

interface NewFlags {
  js?: boolean;
  py?: boolean;
  sql?: boolean;
  vscode?: boolean;
}

export function addNewCommand(program: Command, { print, say, workspace }: Session): void {
  program
    .command('new <problem>')
    .description(
      'create solutions/<problem>.ts (.sql for a query) from the starter; never overwrites',
    )
    .option('--js', 'create a JavaScript file')
    .addOption(new Option('--py', 'create a Python file').conflicts('js'))
    .addOption(new Option('--sql', 'create a SQL file').conflicts(['js', 'py']))
    .option('--vscode', 'also create .vscode/launch.json, for debugging with F5')
    .action(async (problem: string, { js, py, sql, vscode }: NewFlags) => {
      const [{ newSolution }, { writeLaunch }] = await Promise.all([
        import('../commands/new.ts'),
        import('../commands/editor.ts'),
      ]);
      let created = '';
      // Who asks for the editor's file may have begun already.
      if (!vscode || solutionOf(workspace, problem) === undefined) {
        const ending = sql ? 'sql' : py ? 'py' : js ? 'js' : undefined;
        created = await newSolution(workspace, problem, ending);
        print(`${created}\n`);
      }
      const isDebuggable = languageOf({ name: created }).compileForDebugger !== undefined;
      if (!vscode && isDebuggable && !existsSync(join(workspace, '.vscode/launch.json'))) {
        say(`to debug it in VS Code: npx judge new ${problem} --vscode\n`);
      }
      if (vscode) {
        const launch = writeLaunch(workspace);
        if ('add' in launch) {
          say(`${launch.file} already exists, not changed. What to add to it:\n`);
          print(launch.add);
        } else {
          print(`${launch.file}\n`);
        }
      }
      say(`next: npx judge watch ${problem}\n`);
    });
}

export function addNewProblemCommand(program: Command, { print, say, workspace }: Session): void {
  program
    .command('new-problem <name>')
    .description('create a skeleton in problems/<name>/; never overwrites')
    .action(async (name: string) => {
      const { newProblem } = await import('../commands/new-problem.ts');
      print(`${newProblem(workspace, name).join('\n')}\n`);
      const guide = shownPath(workspace, join(packageRoot(), 'docs/authoring.md'));
      say(`next: npx judge verify ${name} lists what is missing; ${guide} explains it\n`);
    });
}
