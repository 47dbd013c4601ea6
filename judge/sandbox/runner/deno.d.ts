/** The little of the runtime that the runner touches; it takes it and removes it before a submission loads. */
declare const Deno: {
  stdin: { readSync(buffer: Uint8Array): number | null };
  stdout: { writeSync(bytes: Uint8Array): number };
  exit(code?: number): never;
  internal: symbol;
  args: string[];
  permissions: {
    revokeSync(
      permission: { name: 'sys'; kind: 'inspector' } | { name: 'net'; host: string },
    ): unknown;
  };
};

/** A library as one expression that evaluates to its exports; written by the build. */
declare module 'library:*' {
  const text: string;
  export default text;
}
