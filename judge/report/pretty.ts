/** The result for people: verdict first, then what teaches most, then what to do next. */
import pc from 'picocolors';
import { count, cutMiddle, escapeControls, formatMs, formatValue } from '../format.ts';
import type { CaseResult, Counterexample, Diagnostic, Result, Verdict } from '../types.ts';
import { decidingCase, VERDICT_NAMES } from '../verdict.ts';
import { growthLines } from './growth.ts';
import type { ReportContext } from './reporter.ts';
import { type DiffLine, elementDiff, inputLines } from './values.ts';

type Colors = ReturnType<typeof pc.createColors>;

export interface Pen extends ReportContext {
  c: Colors;
}

/** Lines of one value's diff, of console output and of diagnostics that are shown. */
const MAX_DIFF_LINES = 16;
const MAX_CONSOLE_LINES = 12;
const MAX_DIAGNOSTICS = 5;

export function pretty(result: Result, context: ReportContext): string {
  const pen = { ...context, c: pc.createColors(context.colors) };
  const blocks = [
    [headline(result, pen)],
    ...explanation(result, pen),
    result.cases.length > 0 ? [summary(result, pen)] : [],
    nextStep(result, pen),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** What there is to say about a result besides its verdict, in blocks of lines. */
export function explanation(result: Result, pen: Pen): string[][] {
  return [
    result.verdict === 'JE' ? [escapeControls(result.message)] : [],
    result.diagnostics.length > 0 ? diagnostics(result.diagnostics, pen) : [],
    failure(result, pen),
    asked(result, pen),
    growthLines(result.growth, pen),
    result.warnings.map((warning) => pen.c.yellow(`note: ${escapeControls(warning)}`)),
  ];
}

const MARKS: Record<Verdict, string> = {
  AC: '✓',
  WA: '✗',
  TLE: '✗',
  MLE: '✗',
  OLE: '✗',
  RTE: '✗',
  CE: '✗',
  JE: '!',
};

/** The verdict, the problem and the file. @param soFar more cases may overturn it */
export function headline(
  { verdict, problem, submission }: Result,
  { c }: Pen,
  soFar = false,
): string {
  const words = `${MARKS[verdict]} ${VERDICT_NAMES[verdict]}${soFar ? ' so far' : ''}`;
  const paint = verdict === 'AC' ? c.green : verdict === 'JE' ? c.magenta : c.red;
  return `${c.bold(paint(words))}  ${c.bold(problem)}  ${c.dim(escapeControls(submission))}`;
}

/** Words of the submission's, each further line marked: none can look like a line of ours, or be a command. */
function shownText(text: string): string {
  return escapeControls(text).replaceAll('\n', '\n  │ ');
}

function diagnostics(all: readonly Diagnostic[], { c }: Pen): string[] {
  const shown = all
    .slice(0, MAX_DIAGNOSTICS)
    .flatMap(({ file, line, column, text, frame }, i) => [
      ...(i > 0 ? [''] : []),
      `${c.bold(escapeControls(`${file}:${line}:${column}`))}: ${escapeControls(text)}`,
      ...(frame === '' ? [] : ['', ...frameLines(frame, c)]),
    ]);
  const rest = all.length - MAX_DIAGNOSTICS;
  return rest > 0 ? [...shown, '', c.dim(`and ${count(rest, 'more error')}`)] : shown;
}

function frameLines(frame: string, c: Colors): string[] {
  return frame.split('\n').map((line) => {
    if (line.startsWith('>')) return `  ${c.red('>')}${line.slice(1)}`;
    return `  ${line.trimEnd().endsWith('^') ? c.red(line) : c.dim(line)}`;
  });
}

/** The failing case: what went wrong, on which input, and how the output differs. */
function failure(result: Result, pen: Pen): string[] {
  const failing = decidingCase(result.cases);
  if (!failing) return [];
  const { c } = pen;
  const others = result.cases.filter(({ verdict }) => verdict !== 'AC').length - 1;
  const lines = [
    `${c.bold(failing.name)}: ${shownText(failing.message ?? VERDICT_NAMES[failing.verdict])}${
      others > 0 ? c.dim(` (and ${count(others, 'more case')})`) : ''
    }`,
  ];
  if (failing.detail !== undefined && !result.counterexample) {
    lines.push(`  ${shownText(cutMiddle(failing.detail, 600))}`);
  }
  if (failing.place) {
    const { file, line, column, frame } = failing.place;
    lines.push('', `  at ${escapeControls(file)}:${line}:${column}`);
    if (frame !== '') lines.push(...frameLines(frame, c));
  }
  const shown = result.counterexample;
  if (shown) {
    lines.push('', ...counterexample(shown, pen));
  } else if (failing.input !== undefined) {
    lines.push('', ...values(failing, pen));
  } else if (!pen.reveal && failing.name.startsWith('secret/')) {
    lines.push(c.dim(`  a secret case: \`--reveal\` shows it`));
  }
  lines.push(...consoleLines(failing, pen));
  return lines;
}

function counterexample(found: Counterexample, pen: Pen): string[] {
  return [
    pen.c.bold('smallest failing input found'),
    ...values(found, pen),
    `  ${shownText(cutMiddle(found.message, 600))}`,
  ];
}

/** What `--input` asked for: the output beside the answer, also when it is right. */
function asked(result: Result, pen: Pen): string[] {
  const [only] = result.cases;
  if (only?.verdict !== 'AC' || only.output === undefined) return [];
  return [...outputAndAnswer(only, pen), ...consoleLines(only, pen)];
}

function values(
  shown: { input?: unknown; output?: unknown; answer?: unknown },
  pen: Pen,
): string[] {
  const { c, columns } = pen;
  const lines = inputLines(shown.input as unknown[], pen.parameters).map(
    ([name, text]) => `  ${c.cyan(name)} ${cutMiddle(text, Math.max(60, 3 * columns))}`,
  );
  // What throws has no output to compare.
  return 'output' in shown ? [...lines, ...outputAndAnswer(shown, pen)] : lines;
}

function outputAndAnswer({ output, answer }: { output?: unknown; answer?: unknown }, pen: Pen) {
  const { c, columns } = pen;
  const room = Math.max(40, columns - 12);
  const diff = elementDiff(output, answer, Math.max(40, columns - 10)) ?? [];
  const rest = diff.length - MAX_DIFF_LINES;
  return [
    `  ${c.cyan('output')} ${cutMiddle(formatValue(output, 4_000), room)}`,
    `  ${c.cyan('answer')} ${cutMiddle(formatValue(answer, 4_000), room)}`,
    ...(diff.length > 0 ? [c.dim('  difference: - yours, + expected')] : []),
    ...diff.slice(0, MAX_DIFF_LINES).map((line) => `    ${diffLine(line, c)}`),
    ...(rest > 0 ? [c.dim(`    … ${count(rest, 'more line')}`)] : []),
  ];
}

function diffLine({ kind, text }: DiffLine, c: Colors): string {
  switch (kind) {
    case 'missing':
      return c.green(`+ ${text}`);
    case 'extra':
      return c.red(`- ${text}`);
    default:
      return c.dim(`  ${text}`);
  }
}

function consoleLines(result: CaseResult, { c }: Pen): string[] {
  if (result.console === undefined) return [];
  const lines = escapeControls(result.console.trimEnd()).split('\n');
  const rest = lines.length - MAX_CONSOLE_LINES;
  return [
    '',
    c.dim('  printed'),
    ...lines.slice(0, MAX_CONSOLE_LINES).map((line) => `  ${c.dim('│')} ${cutMiddle(line, 300)}`),
    ...(rest > 0 ? [c.dim(`  │ … ${count(rest, 'more line')}`)] : []),
  ];
}

/** One line of figures. */
export function summary(result: Result, { c }: Pen): string {
  const { cases, casesNotJudged, durationMs } = result;
  const failed = cases.filter(({ verdict }) => verdict !== 'AC').length;
  const slowest = cases.reduce((a, b) => (b.cpuMs > a.cpuMs ? b : a));
  const memory = Math.max(...cases.map(({ memoryMiB }) => memoryMiB));
  const parts = [
    failed === 0
      ? count(cases.length, 'case')
      : `${failed} of ${count(cases.length, 'case')} failed`,
    ...(casesNotJudged > 0 ? [`${casesNotJudged} not judged`] : []),
    `slowest ${slowest.name} ${formatMs(slowest.cpuMs)}`,
    `most memory ${Math.round(memory)} MiB`,
    `${formatMs(durationMs)} in all`,
  ];
  return c.dim(parts.join(' · '));
}

function nextStep(result: Result, { c, reveal, followUps }: Pen): string[] {
  const say = (text: string) => [`${c.cyan('next')} ${text}`];
  const failing = decidingCase(result.cases);
  switch (result.verdict) {
    case 'AC':
      return followUps.length > 0
        ? say(`npx judge show ${followUps.join(' · npx judge show ')}`)
        : [];
    case 'CE':
      return say('mend the error above and run again');
    case 'JE':
      return say('npx judge doctor');
    default:
      if (!failing || /^(?:input|growth)\//.test(failing.name)) return [];
      return say(
        `npx judge run ${result.problem} --case ${failing.name}${
          failing.name.startsWith('secret/') && !reveal ? ' --reveal' : ''
        }`,
      );
  }
}
