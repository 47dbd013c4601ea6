/**
 * Starts the compiler's process, which stays warm from one submission to the next and ends with ours.
 * Needs nothing else of the judge, so that it can happen before anything else is loaded.
 */
export async function warmCompiler(): Promise<void> {
  const { transform } = await import('esbuild');
  await transform('');
}
