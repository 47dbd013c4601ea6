/** Compiles a submission for a debugger: it stops as the file is loaded, and breakpoints in the user's files bind. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Entry } from '../types.ts';
import { compile, type Compiled } from './compile.ts';
import { type Source } from './source.ts';
import { SUBMISSION } from '../syntax/script.ts';

/**
 * Compiles as {@link compile} does, with a source map inside the script that names the files on the disk.
 *
 * @param folder the folder of the submission's main file
 * @param scriptName the name that the script has in stack traces; for a debugger it stands in `folder`, since
 *   editors only follow source maps of scripts inside the folder that they have open
 */
export async function compileForDebugger(
  source: Source,
  entry: Entry,
  folder: string,
  scriptName: string,
  standIns = false,
): Promise<Compiled> {
  const compiled = await compile({ ...source, text: withStop(source.text) }, entry, standIns);
  // What is wrong is told of the file as it stands.
  if (!compiled.ok) return compile(source, entry);
  const { program } = compiled;
  const map = await mapToFiles(program.sourceMap, source, folder);
  const text = [
    program.script,
    `//# sourceMappingURL=data:application/json;base64,${Buffer.from(map).toString('base64')}`,
    `//# sourceURL=${fileUrl(folder, scriptName)}`,
  ].join('\n');
  // A script inside the script, so that it has a name and a source map of its own.
  return { ok: true, program: { ...program, script: `(0, eval)(${templateOf(text)})` } };
}

/** Everything before the first statement: comments, and directives, which must stay the first. */
const PROLOGUE =
  /^(?:#!.*)?(?:\s+|\/\/.*|\/\*[\s\S]*?\*\/|(?:'[^'\n]*'|"[^"\n]*")[ \t]*(?:;|(?=\r?\n)))*/;

/** Stops at the first statement; in its line, so that all lines keep their numbers. */
function withStop(text: string): string {
  const at = PROLOGUE.exec(text)![0].length;
  return `${text.slice(0, at)}debugger;${text.slice(at)}`;
}

/** The source map with the files' URLs for sources, and their texts for a debugger that reads no files. */
async function mapToFiles(sourceMap: string, source: Source, folder: string): Promise<string> {
  const map = JSON.parse(sourceMap) as { sources: string[] };
  const own = `${SUBMISSION}:`;
  const contents = map.sources.map(async (name) => {
    if (name === own + source.name) return source.text;
    return name.startsWith(own) ? source.readSibling(name.slice(own.length)) : null;
  });
  return JSON.stringify({
    ...map,
    sources: map.sources.map((name) =>
      name.startsWith(own) ? fileUrl(folder, name.slice(own.length)) : name,
    ),
    sourcesContent: await Promise.all(contents),
  });
}

function fileUrl(folder: string, file: string): string {
  return pathToFileURL(join(folder, file)).href;
}

/** A text as a template literal: quotes stay as they are, for whoever looks at the script's text. */
function templateOf(text: string): string {
  return `\`${text.replace(/\\|`|\$\{/g, '\\$&')}\``;
}
