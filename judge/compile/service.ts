/**
 * The compiler, whose process may not survive what it is given: a text that is nested a million deep overflows
 * its stack. Whatever else was being compiled then is compiled again, each alone, so that only the text that
 * ends the compiler by itself is blamed for it.
 */
import * as esbuild from 'esbuild';

/** A text that the compiler does not survive. */
export class CompilerGaveUp extends Error {
  override name = 'CompilerGaveUp';
}

export const build: typeof esbuild.build = (options) => surviving(() => esbuild.build(options));

export const transform: typeof esbuild.transform = (input, options) =>
  surviving(() => esbuild.transform(input, options));

/** What is being compiled for the first time. */
const underWay = new Set<Promise<unknown>>();
/** Ends when everything that has to be compiled alone is. */
let retries: Promise<unknown> = Promise.resolve();

async function surviving<T>(compile: () => Promise<T>): Promise<T> {
  let seen: unknown;
  while (seen !== retries) {
    seen = retries;
    await retries;
  }
  const first = compile();
  underWay.add(first);
  try {
    return await first;
  } catch (error) {
    if (!isGone(error)) throw error;
  } finally {
    underWay.delete(first);
  }
  const retry = retries.then(async () => {
    await Promise.allSettled(underWay);
    await restart();
    try {
      return await compile();
    } catch (error) {
      if (!isGone(error)) throw error;
      await restart();
      throw new CompilerGaveUp('the compiler did not survive it');
    }
  });
  retries = retry.catch(() => undefined);
  return await retry;
}

/** A process that is gone is replaced only once it has been stopped. */
function restart(): Promise<void> {
  return esbuild.stop();
}

function isGone(error: unknown): boolean {
  return (
    error instanceof Error &&
    /^The service (?:was stopped|is no longer running)/.test(error.message)
  );
}
