/**
 * Workflow commands: lines by which a program tells GitHub's runner something. The runner reads them off standard
 * output and standard error alike, `::command::` at the start of a line after any blanks and `##[command]` anywhere
 * in one.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */

/** Something to be shown in the list of what a run found. */
export interface Annotation {
  level: 'error' | 'warning' | 'notice';
  title: string;
  message: string;
  /** Where in the repository; the run as a whole when it is left out. */
  place?: { file: string; line: number; column: number };
}

/** GitHub shows this many annotations of one step, and drops the rest without a word. */
const MAX_ANNOTATIONS = 10;

/** The commands for the gravest annotations, and how many more there are. */
export function formatAnnotations(annotations: readonly Annotation[]): string {
  const gravest = (['error', 'warning', 'notice'] as const).flatMap((level) =>
    annotations.filter((annotation) => annotation.level === level),
  );
  if (gravest.length > MAX_ANNOTATIONS) {
    const rest = gravest.splice(MAX_ANNOTATIONS - 1).length;
    gravest.push({ level: 'notice', title: 'judge', message: `${rest} more, not shown here` });
  }
  return gravest.map((annotation) => `${formatAnnotation(annotation)}\n`).join('');
}

function formatAnnotation({ level, title, message, place }: Annotation): string {
  const properties = {
    ...(place ? { file: place.file, line: place.line, col: place.column } : {}),
    title,
  };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${property(value)}`);
  return `::${level} ${list.join(',')}::${data(message)}`;
}

function data(text: string): string {
  return defuseCommands(text).replace(/[%\r\n]/g, percent);
}

function property(value: string | number): string {
  return defuseCommands(String(value)).replace(/[%\r\n:,]/g, percent);
}

function percent(c: string): string {
  return `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/** The same text for readers, in which the runner finds no command. JSON stays JSON, and the same. */
export function defuseCommands(text: string): string {
  return defuseJson(text).replace(/^([\s\u0085]*):(?=:)/gm, '$1\\u003a');
}

/** The same JSON, in which the runner finds no command: its lines begin with no text of anybody's. */
export function defuseJson(json: string): string {
  return json.replaceAll('##[', '#\\u0023[');
}
