/** A repository in which so many people have solved every problem, each as one of its example submissions does. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { packageRoot } from '../../judge/base/package.ts';
import { listProblems } from '../../judge/problem/catalog.ts';
import { SIX_PROBLEMS } from '../support/six.ts';

export interface Example {
  problem: string;
  /** The folder: what its verdict should be. */
  kind: string;
  file: string;
}

/** What is handed in: every example, or those whose verdict is settled without the growth check. */
export type Choice = 'all' | 'settled by cases';

/** What person number `person` has handed in: a submission to every problem. */
export function handedIn(person: number, choice: Choice): Example[] {
  return [...examples(choice).values()].map((all) => all[person % all.length]!);
}

const known = new Map<Choice, Map<string, Example[]>>();

/** Example submissions, problem by problem; read once. */
function examples(choice: Choice): Map<string, Example[]> {
  if (!known.has(choice)) known.set(choice, listExamples(choice));
  return known.get(choice)!;
}

/** They are in an order that mixes the kinds. */
function listExamples(choice: Choice): Map<string, Example[]> {
  const folders = listProblems(packageRoot());
  return new Map(
    SIX_PROBLEMS.map((problem) => {
      const folder = folders.get(problem)!;
      const kinds = readdirSync(join(folder, 'submissions'));
      const all = kinds
        .flatMap((kind) =>
          readdirSync(join(folder, 'submissions', kind)).map((name): Example => {
            return { problem, kind, file: join(folder, 'submissions', kind, name) };
          }),
        )
        .filter(({ file }) => choice === 'all' || isSettledByCases(file));
      // A step that shares no factor with their number goes through all of them.
      const step = [17, 19, 23].find((prime) => all.length % prime !== 0)!;
      return [problem, all.map((_, i) => all[(i * step) % all.length]!)];
    }),
  );
}

/** What growth alone catches may end within the time limit of a case or not, as fast as the machine is just now. */
function isSettledByCases(file: string): boolean {
  return !readFileSync(file, 'utf8').includes('Caught by: growth');
}

/** @returns the folder of a new repository with `count` branches, on which no two submissions are the same */
export function makeBranches(count: number, choice: Choice): string {
  const folder = mkdtempSync(join(tmpdir(), 'judge-bench-'));
  const git = (args: string[], input = '') =>
    execFileSync('git', args, { cwd: folder, input, stdio: ['pipe', 'ignore', 'inherit'] });
  const people = Array.from({ length: count }, (_, person) => {
    const files = handedIn(person, choice).map(({ problem, file }) => {
      const text = `${readFileSync(file, 'utf8')}\n// person ${person}\n`;
      const path = `solutions/${problem}${extname(file)}`;
      return `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`;
    });
    const head = `commit refs/remotes/origin/person-${String(person).padStart(4, '0')}`;
    return `${head}\ncommitter x <x@example.org> 1700000000 +0000\ndata 1\nx\n${files.join('')}`;
  });
  git(['init', '-q', '-b', 'main']);
  git(['fast-import', '--quiet'], people.join(''));
  return folder;
}
