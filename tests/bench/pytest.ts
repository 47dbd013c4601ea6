/**
 * From the write of a Python file to the verdict's line: watch mode, beside pytest on the same cases, save by save. Like
 * its watchers, pytest is started at each save.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { packageRoot } from '../../judge/base/package.ts';
import { defaultSeed, planCases } from '../../judge/judging/plan-cases.ts';
import { listProblems } from '../../judge/problem/catalog.ts';
import { loadProblem, type Problem } from '../../judge/problem/load.ts';
import { SIX_PROBLEMS } from '../support/six.ts';
import { formatTable, quantile } from './paired.ts';
import { FIRST_LINE, LAST_LINE, watching } from './watch.ts';

const ROOT = packageRoot();
/** Not what a version manager puts before it, which is a shell script. */
const PYTHON =
  spawnSync('python3', ['-c', 'import sys; print(sys.executable)'], {
    encoding: 'utf8',
  }).stdout?.trim() || 'python3';

export async function benchPytest(saves: number, only: readonly string[]): Promise<string> {
  const found = spawnSync(PYTHON, ['-m', 'pytest', '--version'], { encoding: 'utf8' });
  if (found.status !== 0) return 'skipped: `python3 -m pytest` does not run here';
  const version = spawnSync(PYTHON, ['--version'], { encoding: 'utf8' }).stdout.trim();
  const rows: string[][] = [];
  for (const [id, folder] of listProblems(ROOT)) {
    if (!(only.length > 0 ? only : SIX_PROBLEMS).includes(id)) continue;
    rows.push(await benchProblem(await loadProblem(id, folder), saves));
    console.error(rows.at(-1)!.join('  '));
  }
  const header = [
    'problem',
    'cases',
    'watch p50 ms',
    'p95',
    'max',
    'pytest p50 ms',
    'p95',
    'times faster',
    'imports and calls p50 ms',
  ];
  return `${version}, ${(found.stdout || found.stderr).trim()}\n\n${formatTable(header, rows)}`;
}

async function benchProblem(problem: Problem, saves: number): Promise<string[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'judge-bench-'));
  const accepted = join(problem.folder, 'submissions/accepted');
  const files = readdirSync(accepted).filter((name) => name.endsWith('.py'));
  // What most people write: LeetCode's stub, filled in.
  const file = files.find((name) => name.endsWith('stub.py')) ?? files[0];
  if (file === undefined) throw new Error(`${problem.id} has no accepted submission in Python`);
  const text = readFileSync(join(accepted, file), 'utf8');
  const cases = planCases(problem, { seed: defaultSeed(new Date()), own: [] })
    .filter(({ group }) => group !== 'large')
    .map((planned) => ({ name: planned.name, input: planned.prepare().input }));
  const solution = join(scratch, 'solutions', `${problem.id}.py`);
  const project = join(scratch, 'pytest');
  mkdirSync(join(scratch, 'solutions'));
  mkdirSync(project);
  writeFileSync(solution, text);
  writeFileSync(join(project, 'prelude.py'), PRELUDE);
  writeFileSync(join(project, 'caller.py'), CALLER);
  writeFileSync(join(project, 'test_solution.py'), TESTS);
  writeFileSync(join(project, 'entry.json'), JSON.stringify(problem.entry));
  writeFileSync(join(project, 'cases.json'), JSON.stringify(cases));
  const write = (content: string) =>
    writeFileSync(join(project, 'solution.py'), `from prelude import *\n${content}`);
  write(text);
  // Several answers may be right: each case is held to what this submission returns.
  python(project, ['caller.py', 'answers.json']);
  const watch = watching(
    process.execPath,
    [join(ROOT, 'dist/judge.cjs'), 'watch', problem.id, '--no-growth'],
    scratch,
  );
  const times = { watch: [] as number[], pytest: [] as number[], plain: [] as number[] };
  const timed = (args: string[]) => {
    const started = performance.now();
    python(project, args);
    return performance.now() - started;
  };
  try {
    await watch.line(LAST_LINE);
    for (let i = 0; i < saves; i++) {
      const content = `${text}\n# ${i}\n`;
      // As long as somebody types: what the last save used up is there again.
      await sleep(1_000 + Math.random() * 200);
      watch.clear();
      const started = performance.now();
      const [first, last] = [watch.line(FIRST_LINE), watch.line(LAST_LINE)];
      writeFileSync(solution, content);
      times.watch.push((await first) - started);
      await last;
      await sleep(300 + Math.random() * 200);
      write(content);
      times.pytest.push(timed(['-m', 'pytest', '-q', 'test_solution.py']));
      times.plain.push(timed(['caller.py']));
    }
  } finally {
    watch.end();
    rmSync(scratch, { recursive: true, force: true });
  }
  const median = quantile(times.watch, 0.5);
  return [
    problem.id,
    String(cases.length),
    ...[0.5, 0.95, 1].map((q) => quantile(times.watch, q).toFixed(0)),
    ...[0.5, 0.95].map((q) => quantile(times.pytest, q).toFixed(0)),
    (quantile(times.pytest, 0.5) / median).toFixed(1),
    quantile(times.plain, 0.5).toFixed(0),
  ];
}

function python(cwd: string, args: string[]): void {
  const { status, stdout, stderr } = spawnSync(PYTHON, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${stdout}${stderr}`);
}

/** What the judge offers without an import, as far as these submissions use it. */
const PRELUDE = `import bisect, collections, heapq, math
from bisect import *
from collections import *
from heapq import *
from typing import *

class TreeNode:
    def __init__(self, val=0, left=None, right=None):
        self.val, self.left, self.right = val, left, right
`;

/** Calls a submission as the judge does: the only argument names the file that the outputs are written to. */
const CALLER = `import json, re, sys
from pathlib import Path
import solution
from prelude import TreeNode

HERE = Path(__file__).parent
entry = json.loads((HERE / "entry.json").read_text())
cases = json.loads((HERE / "cases.json").read_text())

def named(holder, name):
    return getattr(holder, name, None) or getattr(holder, re.sub("[A-Z]", lambda m: "_" + m[0].lower(), name))

def tree_of(values):
    if not values:
        return None
    root = TreeNode(values[0])
    nodes, at = [root], 1
    for node in nodes:
        for side in ("left", "right"):
            if at < len(values):
                if values[at] is not None:
                    setattr(node, side, TreeNode(values[at]))
                    nodes.append(getattr(node, side))
                at += 1
    return root

def list_of(root):
    values, nodes = [], [root]
    for node in nodes:
        values.append(node and node.val)
        if node:
            nodes += [node.left, node.right]
    while values and values[-1] is None:
        values.pop()
    return values

def call(given):
    if entry["kind"] == "class":
        names, lists = given
        instance = getattr(solution, entry["name"])(*lists[0])
        return [None] + [named(instance, n)(*a) for n, a in zip(names[1:], lists[1:])]
    if entry["kind"] == "codec":
        codec = getattr(solution, "Codec", lambda: solution)
        text = named(codec(), entry["encode"])(tree_of(given[0]))
        return list_of(named(codec(), entry["decode"])(text))
    holder = getattr(solution, "Solution", lambda: solution)()
    return named(holder, entry["name"])(*given)

if __name__ == "__main__":
    outputs = [call(case["input"]) for case in cases]
    for name in sys.argv[1:]:
        (HERE / name).write_text(json.dumps(outputs))
`;

const TESTS = `import json
import pytest
from caller import HERE, call, cases

answers = json.loads((HERE / "answers.json").read_text())
names = [case["name"] for case in cases]

@pytest.mark.parametrize("given, answer", [(c["input"], a) for c, a in zip(cases, answers)], ids=names)
def test_case(given, answer):
    assert call(given) == answer
`;
