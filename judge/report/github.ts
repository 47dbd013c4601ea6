/** Annotations on the lines of the submission, for GitHub's runner. */
import type { Result } from '../types.ts';
import { VERDICT_NAMES } from '../verdict.ts';
import { type Annotation, formatAnnotations } from '../workflow-commands.ts';
import { checksOf, line } from './checks.ts';

export function github(result: Result): string {
  const { verdict, problem, submission, diagnostics, warnings } = result;
  const title = `${problem}: ${VERDICT_NAMES[verdict]}`;
  const start = { file: submission, line: 1, column: 1 };
  const compile = diagnostics.map(({ file, line: at, column, text }): Annotation => ({
    level: 'error',
    title,
    message: line(text),
    place: { file, line: at, column },
  }));
  const rejected = checksOf(result)
    .filter((check) => check.verdict && check.verdict !== 'AC' && check.verdict !== 'CE')
    .map(({ name, verdict, message = '', place }): Annotation => {
      const found = { level: 'error', title, message: `${name}: ${message}` } as const;
      // A fault of the judge is at no line of theirs.
      return verdict === 'JE' ? found : { ...found, place: place ?? start };
    });
  const notes = warnings.map((warning): Annotation => ({
    level: 'warning',
    title: problem,
    message: line(warning),
  }));
  return formatAnnotations([...compile, ...rejected, ...notes]);
}
