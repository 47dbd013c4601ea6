/**
 * Serves an inspector and gives up at once what that needs. Waits for a debugger here, not by a flag of the
 * runtime's: that one goes on as soon as somebody connects, before any breakpoint is set.
 */
export async function serveInspector({ args, permissions }: typeof Deno): Promise<void> {
  const [, port, wait] = args;
  const { open, waitForDebugger } = await import('node:inspector');
  open(Number(port), '127.0.0.1');
  permissions.revokeSync({ name: 'sys', kind: 'inspector' });
  permissions.revokeSync({ name: 'net', host: `127.0.0.1:${port}` });
  if (wait !== undefined) waitForDebugger();
}
