/**
 * `judge new`: a solution to begin with, and what an editor needs to debug it. `judge new-problem`: a problem package
 * to begin with.
 */
import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { solutionOf } from '../workspace.ts';
import type { Session } from './host.ts';

interface NewFlags {
  js?: boolean;
  vscode?: boolean;
}

export function addNewCommand(program: Command, { print, say, workspace }: Session): void {
  program
    .command('new <problem>')
    .description('solutions/<problem>.ts from the starter; never overwrites')
    .option('--js', 'JavaScript instead of TypeScript')
    .option('--vscode', 'also .vscode/launch.json, for debugging with F5')
    .action(async (problem: string, { js, vscode }: NewFlags) => {
      const [{ newSolution }, { writeLaunch }] = await Promise.all([
        import('../commands/new.ts'),
        import('../commands/editor.ts'),
      ]);
      // Who asks for the editor's file may have begun already.
      if (!vscode || solutionOf(workspace, problem) === undefined) {
        print(`${newSolution(workspace, problem, js ? 'js' : 'ts')}\n`);
        say(`next: npx judge show ${problem}, then npx judge run ${problem}\n`);
      }
      if (!vscode) {
        if (existsSync(join(workspace, '.vscode/launch.json'))) return;
        say(`to debug it in VS Code: npx judge new ${problem} --vscode\n`);
        return;
      }
      const launch = writeLaunch(workspace);
      if (!('add' in launch)) {
        print(`${launch.file}\n`);
        return;
      }
      say(`${launch.file} is there already; it was left as it is. What to add to it:\n`);
      print(launch.add);
    });
}

export function addNewProblemCommand(program: Command, { print, say, workspace }: Session): void {
  program
    .command('new-problem <problem>')
    .description('problems/<problem>/, in which everything is to do; never overwrites')
    .action(async (problem: string) => {
      const { newProblem } = await import('../commands/new-problem.ts');
      print(`${newProblem(workspace, problem).join('\n')}\n`);
      say(
        `next: fill them in (docs/authoring.md); npx judge verify ${problem} says what is missing\n`,
      );
    });
}
