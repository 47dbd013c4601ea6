/** Annotations on the lines of the submission, for GitHub's runner. */
import type { Result } from '../types.ts';
import { undecidedAxes, verdictWords } from '../verdict.ts';
import { type Annotation, formatAnnotations } from '../base/workflow-commands.ts';
import { checksOf, line } from './checks.ts';

export function github(result: Result): string {
  const { problem, submission, diagnostics, growth, warnings } = result;
  const title = `${problem}: ${verdictWords(result)}`;
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
  const doubts = undecidedAxes(growth).map(({ message }) => message);
  const notes = [...doubts, ...warnings].map((warning): Annotation => ({
    level: 'warning',
    title: problem,
    message: line(warning),
  }));
  return formatAnnotations([...compile, ...rejected, ...notes]);
}
