#!/usr/bin/env node
/** The `judge` program: refuses a Node that is too old in words, then hands over to the command line. */
import * as module from 'node:module';
import { EXIT, explainThrown } from './cli/exit.ts';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `judge needs Node.js 20.19 or later; this is ${process.versions.node}. Install a newer one from your package manager or nodejs.org.\n`,
  );
  process.exitCode = EXIT.usage;
} else {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // The reader went away (`judge … | head`): nobody is left to tell, but an untold verdict is no success.
      if (error.code === 'EPIPE') process.exit(process.exitCode ?? EXIT.usage);
      if (stream === process.stdout) {
        process.stderr.write(`judge: the result cannot be written: ${error.message}\n`);
      }
      process.exit(EXIT.usage);
    });
  }
  // What is thrown where nobody waits for it, such as by a compiler that cannot be started.
  process.on('uncaughtException', (error) => {
    const { code, text } = explainThrown(error);
    process.stderr.write(`judge: ${text}\n`);
    process.exit(code);
  });
  // Newer versions of Node keep what they compiled.
  (module as { enableCompileCache?: () => void }).enableCompileCache?.();
  void import('./cli/main.ts').then(({ main }) => main(process));
}
