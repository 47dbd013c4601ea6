/** How git is started: without anything of the user's, the system's or the repository's that could run. */

const SAFE = [
  ['-c', 'core.fsmonitor=false'],
  ['-c', 'core.hooksPath=/dev/null'],
  ['-c', 'protocol.allow=never'],
  // Whose repository it is does not matter when nothing of its settings is run.
  ['-c', 'safe.directory=*'],
].flat();

/** Arguments and options with which every git process is started. */
export function gitCommand(folder: string, args: readonly string[]) {
  return {
    file: 'git',
    args: ['--no-pager', ...SAFE, ...args],
    options: {
      cwd: folder,
      env: {
        PATH: process.env.PATH ?? '',
        LC_ALL: 'C',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_ATTR_NOSYSTEM: '1',
        GIT_TERMINAL_PROMPT: '0',
        GIT_ALLOW_PROTOCOL: 'none',
        GIT_NO_LAZY_FETCH: '1',
        GIT_NO_REPLACE_OBJECTS: '1',
        GIT_OPTIONAL_LOCKS: '0',
      },
    },
  };
}
