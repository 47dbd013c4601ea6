/** Boots Pyodide, as it comes or from a snapshot of its memory. */
import createPyodideModule from 'pyodide/pyodide.asm.mjs';
import { loadPyodide, version } from 'pyodide';
import interpreter from './pyodide.asm.wasm';
import library from './python_stdlib.zip' with { type: 'bytes' };

/** The little of an interpreter that the runner touches. */
export interface Python {
  pyimport(module: string): unknown;
  runPython(code: string): unknown;
  FS: { writeFile(path: string, text: string): void };
  makeMemorySnapshot(): Uint8Array;
}

/** What Pyodide uses of the globals, and is given here in another way. */
interface Global {
  readbuffer(path: string): Uint8Array;
  WebAssembly: { instantiate(source: object, imports: unknown): Promise<unknown> };
}

/** In the place of the interpreter's bytes: the runtime has compiled them already. */
const PLACEHOLDER = new Uint8Array(1);

/** @param snapshot what {@link Python.makeMemorySnapshot} gave; without it, one can be made */
export async function bootPython({ snapshot }: { snapshot?: Uint8Array }): Promise<Python> {
  const global = globalThis as unknown as Global;
  global.readbuffer = (path) => (path.endsWith('.zip') ? library : PLACEHOLDER);
  const { instantiate } = global.WebAssembly;
  global.WebAssembly.instantiate = async (source, imports) =>
    'byteLength' in source && source.byteLength === PLACEHOLDER.byteLength
      ? { module: interpreter, instance: await instantiate(interpreter, imports) }
      : instantiate(source, imports);
  const python = (await loadPyodide({
    indexURL: '/',
    stdLibURL: '/python_stdlib.zip',
    createPyodideModule,
    // No package can be had but what is in the library.
    lockFileContents: {
      info: { abi_version: '2026_0', arch: 'wasm32', platform: 'emscripten', version },
      packages: {},
    },
    env: { HOME: '/home', PYTHONHASHSEED: '0' },
    ...(snapshot ? { _loadSnapshot: snapshot } : { _makeSnapshot: true }),
  } as unknown as Parameters<typeof loadPyodide>[0])) as unknown as Python;
  global.WebAssembly.instantiate = instantiate;
  return python;
}
