/** Files of the image that the runner imports. */
declare module '*.zip' {
  const bytes: Uint8Array;
  export default bytes;
}
declare module '*.wasm' {
  const module: object;
  export default module;
}
declare module '*.py' {
  const text: string;
  export default text;
}
declare module 'pyodide/pyodide.asm.mjs' {
  const create: unknown;
  export default create;
}
