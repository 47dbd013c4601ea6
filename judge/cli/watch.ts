/** `judge watch`: wires files, keys and the screen to the loop. */
import type { Command } from 'commander';
import { mkdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { findProblemFolder } from '../problem/catalog.ts';
import { EXIT } from './exit.ts';
import { integer, type Session } from './host.ts';

export interface WatchFlags {
  poll?: boolean;
  json?: boolean;
  growth: boolean;
  seed?: number;
}

/** Adds `watch` to the program; `done` is told the exit code. */
export function addWatchCommand(
  program: Command,
  session: Session,
  done: (code: number) => void,
): void {
  program
    .command('watch [problem] [file]')
    .description('judge again on every save; without a problem, whichever solution is saved')
    .option('--poll', 'poll for changes (automatic on network mounts and WSL)')
    .option('--no-growth', 'skip the growth check')
    .option('--seed <n>', 'generate the same cases again', integer)
    .option('--json', 'one JSON object per line, for editors')
    .action(async (problem: string | undefined, file: string | undefined, flags: WatchFlags) => {
      done(await watch(session, problem, file, flags));
    });
}

/** Watches until it is asked to end. @returns the exit code */
export async function watch(
  session: Session,
  problem: string | undefined,
  file: string | undefined,
  { poll, json, growth, seed }: WatchFlags,
): Promise<number> {
  const { host, workspace } = session;
  // A judge that can judge nothing says so at once.
  const pool = session.pool();
  if (problem !== undefined) findProblemFolder(workspace, problem);
  const [
    { WatchLoop },
    { EventQueue },
    { needsPolling, Watcher },
    { listenToKeys },
    { openDisplay },
    { warmCompiler },
  ] = await Promise.all([
    import('../watch/loop.ts'),
    import('../watch/events.ts'),
    import('../watch/files.ts'),
    import('../watch/keys.ts'),
    import('./display.ts'),
    import('../compile/service.ts'),
  ]);
  await warmCompiler();
  const events = new EventQueue();
  let release: () => void = () => undefined;
  const keys = {
    listen() {
      release = listenToKeys(host.stdin, (key) => events.push({ kind: 'key', key }));
    },
    release: () => release(),
  };
  const display = openDisplay(session, json ?? false, keys);
  const folder = join(workspace, 'solutions');
  mkdirSync(folder, { recursive: true });
  const watcher = new Watcher(
    [folder],
    poll ?? needsPolling(workspace),
    (path, again) => events.push({ kind: 'file', path, again }),
    (message) => events.push({ kind: 'trouble', message }),
  );
  await watcher.ready;
  display.ready();
  keys.listen();
  const resized = () => events.push({ kind: 'resize' });
  host.stdout.on?.('resize', resized);
  const end = () => events.push({ kind: 'key', key: 'ctrl-c' });
  host.on('SIGTERM', end);
  try {
    const loop = new WatchLoop(
      { workspace, problem, file, growth, seed },
      pool,
      events,
      display,
      // What is below solutions/ is watched already.
      (path) => {
        if (!path.startsWith(folder + sep)) watcher.add(path);
      },
    );
    return (await loop.run()) ? EXIT.accepted : EXIT.interrupted;
  } finally {
    host.stdout.off?.('resize', resized);
    host.off('SIGTERM', end);
    keys.release();
    display.close();
    await watcher.close();
  }
}
