/** The user's own editor, which gets the terminal until it ends. */
import { spawn } from 'node:child_process';

/** The command that `$VISUAL` or else `$EDITOR` names; it may have arguments. */
export function editorOf({
  VISUAL,
  EDITOR,
}: Record<string, string | undefined>): string | undefined {
  return VISUAL?.trim() || EDITOR?.trim() || undefined;
}

/** Opens a file in an editor. @param ended told when it has ended, with what went wrong */
export function startEditor(
  editor: string,
  path: string,
  cwd: string,
  ended: (trouble: string | undefined) => void,
): void {
  // As git does: the command is the shell's to read, the path is not.
  const child = spawn('/bin/sh', ['-c', `${editor} "$@"`, editor, path], { cwd, stdio: 'inherit' });
  let told = false;
  const tell = (trouble: string | undefined) => {
    if (!told) ended(trouble);
    told = true;
  };
  child.on('error', (error) => tell(`${editor} could not be started: ${error.message}`));
  child.on('close', (code) => {
    tell(code === 126 || code === 127 ? `${editor} could not be started` : undefined);
  });
}
