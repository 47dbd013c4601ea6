/**
 * Takes the runtime's own names away, before anything else is imported: they are the runner's alone, and Postgres finds
 * itself in a bare shell.
 */

/** The runtime, for the runner. */
export const runtime = Deno;

Reflect.deleteProperty(globalThis, 'Deno');
Reflect.deleteProperty(globalThis, 'process');
