/** `judge completion`: the script that makes a shell ask the judge what can follow; see `complete.ts`. */
import type { Command } from 'commander';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unknownName } from '../base/nearest.ts';
import { packageRoot } from '../base/package.ts';
import { quoteForSh } from '../base/shell.ts';
import { UsageError } from '../types.ts';
import type { Session } from './host.ts';

/** The shells that have a script, and how each quotes a text. */
const QUOTES = { bash: quoteForSh, zsh: quoteForSh, fish: quoteForFish };
export const SHELLS = Object.keys(QUOTES);

const INSTALL = `
To install it:
  bash  npx judge completion bash >> ~/.bashrc
  zsh   npx judge completion zsh >> ~/.zshrc
  fish  npx judge completion fish >> ~/.config/fish/config.fish
and open a new terminal. It completes \`judge\` as well as \`npx judge\`.
`;

/** Adds `completion` to the program. */
export function addCompletionCommand(program: Command, { print }: Session): void {
  program
    .command('completion <shell>')
    .description('print a script that completes commands in bash, zsh or fish')
    .addHelpText('after', INSTALL.trimEnd())
    .action((shell: string) => {
      if (!isShell(shell)) {
        throw new UsageError(
          unknownName(`there is no completion for "${shell}"`, shell, 'shells', SHELLS),
        );
      }
      print(completionScript(shell));
    });
}

function isShell(name: string): name is keyof typeof QUOTES {
  return Object.hasOwn(QUOTES, name);
}

/**
 * The script for a shell. It runs this very installation: what is found in the current folder, or by `npx`, may be
 * another program, and nobody expects the Tab key to start that.
 */
function completionScript(shell: keyof typeof QUOTES): string {
  const folder = join(packageRoot(), 'dist');
  const script = readFileSync(join(folder, 'completion', `judge.${shell}`), 'utf8');
  return script.replaceAll('@judge@', () => QUOTES[shell](join(folder, 'judge.cjs')));
}

function quoteForFish(text: string): string {
  return `'${text.replaceAll(/[\\']/g, '\\$&')}'`;
}
