/** The small files of `judging/`: one `describe` for each. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Compiled, Program } from '../../../judge/compile/compile.ts';
import type { Judging } from '../../../judge/execution/judging.ts';
import { found, rejectedByCompiler, standIn, summarize } from '../../../judge/judging/findings.ts';
import {
  defaultSeed,
  planCases,
  planInput,
  type PlannedCase,
} from '../../../judge/judging/plan-cases.ts';
import { type JudgeEvent, progressText } from '../../../judge/judging/progress.ts';
import { runAsMeant } from '../../../judge/judging/run-as-meant.ts';
import type { CasesOutcome } from '../../../judge/judging/run-cases.ts';
import type { Problem } from '../../../judge/problem/load.ts';
import type { Random } from '../../../judge/problem/random.ts';
import {
  type Case,
  type CaseGroup,
  type CaseResult,
  type Entry,
  type GrowthResult,
  UsageError,
  type Verdict,
} from '../../../judge/types.ts';

const stored = (name: string): Case => ({
  name,
  group: name.split('/')[0] as CaseGroup,
  input: [name],
  answer: 1,
});

/** A problem with two samples, two hidden cases, and large inputs of one random number each. */
function makeProblem() {
  const asked = { answers: [] as unknown[][], large: [] as string[] };
  const large = (name: string) => (random: Random) => {
    asked.large.push(name);
    return [random.integer(0, 1_000_000_000)];
  };
  const problem = {
    id: 'pairs',
    samples: [stored('sample/1'), stored('sample/2')],
    hidden: [stored('hidden/b'), { ...stored('hidden/a'), answer: undefined }],
    generators: {
      small: fc.tuple(fc.integer()),
      large: { wide: large('wide'), deep: large('deep') },
    },
    answer(input: unknown[]) {
      asked.answers.push(input);
      return `answer to ${JSON.stringify(input)}`;
    },
  } as unknown as Problem;
  return { problem, asked };
}

const names = (plan: readonly PlannedCase[]) => plan.map(({ name }) => name);
const inputs = (plan: readonly PlannedCase[], group: CaseGroup) =>
  plan.filter((c) => c.group === group).map((c) => c.prepare().input);

describe('plan-cases', () => {
  const { problem, asked } = makeProblem();
  const own = [stored('own/mine')];
  const plan = planCases(problem, { seed: 7, own });

  test('cases come group by group, within a group as they are stored', () => {
    expect(names(plan).filter((name) => !name.startsWith('generated'))).toEqual([
      'sample/1',
      'sample/2',
      'own/mine',
      'hidden/b',
      'hidden/a',
      'large/wide',
      'large/deep',
    ]);
    expect(names(plan).findIndex((name) => name === 'generated/1')).toBe(5);
    expect(names(plan).at(-3)).toBe('generated/100');
  });

  test('nothing is made before it is asked for, and then once', () => {
    const { problem, asked } = makeProblem();
    const [first] = planCases(problem, { seed: 7, own, only: ['large/deep'] });
    expect(asked).toEqual({ answers: [], large: [] });
    const prepared = first!.prepare();
    expect(prepared).toBe(first!.prepare());
    expect([prepared.answer(), prepared.answer()]).toEqual(
      Array(2).fill(`answer to ${prepared.inputJson()}`),
    );
    expect(asked).toEqual({ answers: [prepared.input], large: ['deep'] });
  });

  test('a stored answer is believed; where there is none the reference is asked', () => {
    const answerOf = (name: string) =>
      plan
        .find((c) => c.name === name)!
        .prepare()
        .answer();
    expect(answerOf('hidden/b')).toBe(1);
    expect(asked.answers).toEqual([]);
    expect(answerOf('hidden/a')).toBe('answer to ["hidden/a"]');
  });

  test('the same seed makes the same inputs, another seed others', () => {
    const planned = (seed: number) => planCases(makeProblem().problem, { seed, own: [] });
    for (const group of ['generated', 'large'] as const) {
      expect(inputs(planned(7), group)).toEqual(inputs(plan, group));
      expect(inputs(planned(8), group)).not.toEqual(inputs(plan, group));
    }
  });

  test('an input of a seed is the same whichever others are asked for', () => {
    const [alone] = planCases(makeProblem().problem, { seed: 7, own: [], only: ['large/deep'] });
    expect(alone!.prepare().input).toEqual(inputs(plan, 'large')[1]);
    const [wide, deep] = inputs(plan, 'large');
    expect(wide).not.toEqual(deep);
  });

  test('the samples alone, one input alone, and cases by name in the order of judging', () => {
    const select = (selection: object) => names(planCases(problem, { seed: 7, own, ...selection }));
    expect(select({ samplesOnly: true })).toEqual(['sample/1', 'sample/2']);
    expect(select({ input: [1], only: ['sample/1'] })).toEqual(['input/1']);
    expect(select({ only: ['hidden/a', 'own/mine', 'sample/2'] })).toEqual([
      'sample/2',
      'own/mine',
      'hidden/a',
    ]);
  });

  test('a hidden case is found by its old name too', () => {
    const plan = planCases(problem, { seed: 7, own, only: ['secret/a', 'hidden/b'] });
    expect(names(plan)).toEqual(['hidden/b', 'hidden/a']);
  });

  test('an input of its own has the answer of the reference', () => {
    const planned = planInput(problem, 'growth/n/8', 'growth', [8]);
    expect([planned.name, planned.group]).toEqual(['growth/n/8', 'growth']);
    expect(planned.prepare().answer()).toBe('answer to [8]');
  });

  test('a name that is not there gets the nearest names, or none', () => {
    const selecting = (...only: string[]) => {
      return () => planCases(problem, { seed: 7, own, only });
    };
    expect(selecting('sample/1', 'own/mien')).toThrow(UsageError);
    expect(selecting('own/mien')).toThrow(/own\/mien.*own\/mine/);
    expect(selecting('nothing-like-it')).toThrow(/nothing-like-it$/);
    // Where only samples are judged, others are not there.
    expect(() =>
      planCases(problem, { seed: 7, own, samplesOnly: true, only: ['own/mine'] }),
    ).toThrow(UsageError);
  });

  test('the usual seed is the day, in universal time', () => {
    expect(defaultSeed(new Date('2026-03-09T23:59:59Z'))).toBe(20260309);
    expect(defaultSeed(new Date('2026-03-10T00:00:00+01:00'))).toBe(20260309);
  });
});

function result(name: string, verdict: Verdict, message?: string): CaseResult {
  const usage = { cpuMs: 1, wallMs: 1, memoryMiB: 60 };
  return { name, group: 'sample', verdict, ...usage, ...(message ? { message } : {}) };
}

const axis = (verdict: GrowthResult['verdict'], message: string) =>
  ({ verdict, message, resource: 'time' }) as GrowthResult;

describe('findings', () => {
  test('what there is nothing to say about is empty, and what is given stays', () => {
    const diagnostics = [{ file: 'a.ts', line: 3, column: 9, text: 'what', frame: '' }];
    const findings = rejectedByCompiler(diagnostics);
    expect(findings).toMatchObject({ verdict: 'CE', cases: [], counterexample: null, growth: [] });
    expect(findings.diagnostics).toBe(diagnostics);
    expect(findings.message).toBe('a.ts:3:9: what');
    expect(found({ verdict: 'AC', message: '', casesNotJudged: 3 }).casesNotJudged).toBe(3);
  });

  test('the summary names the first case that failed, then the axis, then what is in doubt', () => {
    const failed = [result('sample/1', 'AC'), result('sample/2', 'TLE', 'slow'), result('x', 'WA')];
    const steep = [axis('inconclusive', 'who knows'), axis('fail', 'too steep')];
    expect(summarize(failed, steep)).toMatch(/^time limit exceeded .*sample\/2.*slow$/);
    const right = [result('sample/1', 'AC')];
    expect(summarize(right, steep)).toBe('too steep');
    expect(summarize(right, [axis('pass', 'fine'), axis('skipped', 'not measured')])).toMatch(
      /1 case; not measured$/,
    );
    expect(summarize(right, [axis('pass', 'fine')])).not.toContain('fine');
  });

  const FUNCTION: Entry = {
    kind: 'function',
    name: 'solve',
    parameters: {},
    returns: { kind: 'number' },
  };
  const CODEC: Entry = {
    kind: 'codec',
    encode: 'enc',
    decode: 'dec',
    carries: { kind: 'TreeNode' },
  };
  test('a stand-in is told with the name that was looked for', () => {
    const warning = (entry: Entry) => standIn({ entry } as Problem, 'sloution');
    expect(warning(FUNCTION)).toMatch(/solve.*sloution/);
    expect(warning(CODEC)).toMatch(/enc.*dec.*sloution/);
  });
});

describe('progress', () => {
  const decided = (verdict: Verdict) => ({ kind: 'decided', result: { verdict } }) as JudgeEvent;

  test('says which case or size it is at, and what comes after the verdict', () => {
    const case1: JudgeEvent = {
      kind: 'case',
      result: result('hidden/x', 'AC'),
      judged: 3,
      planned: 120,
    };
    expect(progressText(case1)).toMatch(/3.*120.*hidden\/x/);
    expect(progressText({ kind: 'point', axis: 'cells', size: 131_072 })).toMatch(/cells.*131,072/);
    expect(progressText(decided('AC'))).toMatch(/large/);
    expect(progressText(decided('WA'))).toMatch(/smallest/);
  });

  test('says nothing of what is over', () => {
    expect(progressText({ kind: 'axis', result: axis('pass', '') })).toBeUndefined();
  });
});

describe('run-as-meant', () => {
  const PLAN = ['sample/1', 'sample/2', 'hidden/1'].map((name): PlannedCase => ({
    name,
    group: 'sample',
    prepare: () => {
      throw new Error('nothing needs the input');
    },
  }));

  const program = (script: string, more: Partial<Program> = {}): Program => ({
    script,
    others: [],
    warnings: [],
    sourceMap: '',
    ...more,
  });

  /** What a program gets on each of the planned cases, by its script and queues; null where its entry is missing. */
  type Behaviour = Record<string, Verdict[] | null>;

  async function meant(first: Program, behaviour: Behaviour, standIns?: Compiled) {
    const runs: string[] = [];
    const run = (ran: Program, cases: readonly PlannedCase[] = PLAN) => {
      const key = `${ran.script}${ran.queues ?? ''}`;
      const said = cases === PLAN ? key : `${key} on ${names(cases).join()}`;
      runs.push(said);
      const verdicts = behaviour[said] === undefined ? behaviour[key] : behaviour[said];
      const judged = cases.map((c) => result(c.name, verdicts?.[PLAN.indexOf(c)] ?? 'AC'));
      const end = judged.findIndex(({ verdict }) => verdict !== 'AC');
      const outcome: CasesOutcome =
        verdicts === null
          ? { kind: 'missing', name: 'solve' }
          : {
              kind: 'judged',
              cases: end < 0 ? judged : judged.slice(0, end + 1),
              instead: undefined,
            };
      return Promise.resolve({ judging: { program: ran } as Judging, outcome });
    };
    const compileAs = (withStandIns: boolean) => {
      runs.push(`compile ${withStandIns ? 'with' : 'without'} stand-ins`);
      return Promise.resolve(standIns ?? { ok: false as const, diagnostics: [] });
    };
    const { judging } = await runAsMeant(first, PLAN, run, compileAs);
    return { runs, script: `${judging.program.script}${judging.program.queues ?? ''}` };
  }

  test('what is found by its name is run once, whatever its verdict', async () => {
    for (const verdict of ['AC', 'WA', 'TLE'] as const) {
      expect((await meant(program('a'), { a: [verdict] })).runs).toEqual(['a']);
    }
  });

  test('where the entry is missing, what may stand in for it is tried', async () => {
    const again = program('b', { others: ['solution'] });
    const { runs, script } = await meant(program('a'), { a: null }, { ok: true, program: again });
    expect(runs).toEqual(['a', 'compile with stand-ins', 'b']);
    expect(script).toBe('b');
  });

  test('a second time nothing is tried: neither without stand-ins nor when they were there', async () => {
    const nothing = program('b');
    expect((await meant(program('a'), { a: null }, { ok: true, program: nothing })).runs).toEqual([
      'a',
      'compile with stand-ins',
    ]);
    expect((await meant(program('a'), { a: null })).script).toBe('a');
    const tried = program('a', { others: ['x'] });
    expect((await meant(tried, { a: null })).runs).toEqual(['a']);
  });

  const QUEUES = program('q', { queues: 6 });

  test.each(['WA', 'RTE'] as const)(
    'what fails by %s is run with the other queues when the failing case likes them',
    async (verdict) => {
      const { runs, script } = await meant(QUEUES, { q6: ['AC', verdict], q5: ['AC', 'AC'] });
      expect(runs).toEqual(['q6', 'q5 on sample/2', 'q5']);
      expect(script).toBe('q5');
    },
  );

  test('version 5 gives way to version 6 likewise', async () => {
    const first = program('q', { queues: 5 });
    expect((await meant(first, { q5: ['WA'] })).script).toBe('q6');
  });

  test('the first reading stays when the other fails on the same case', async () => {
    const { runs, script } = await meant(QUEUES, { q6: ['AC', 'WA'], q5: ['AC', 'WA'] });
    expect(runs).toEqual(['q6', 'q5 on sample/2']);
    expect(script).toBe('q6');
  });

  test('the first reading stays when the other gets no further, seen on the whole', async () => {
    const { runs, script } = await meant(QUEUES, { q6: ['AC', 'WA'], q5: ['WA', 'AC'] });
    expect(runs).toHaveLength(3);
    expect(script).toBe('q6');
    // Alone it is accepted, after another case it is not.
    const alone = { 'q5 on sample/2': [] };
    const same = await meant(QUEUES, { q6: ['AC', 'WA'], q5: ['AC', 'WA'], ...alone });
    expect(same).toMatchObject({ script: 'q6', runs: { length: 3 } });
  });

  test.each(['TLE', 'MLE', 'OLE', 'JE'] as const)('queues do not explain %s', async (verdict) => {
    expect((await meant(QUEUES, { q6: [verdict] })).runs).toEqual(['q6']);
  });

  test('a stand-in may need the other queues as well', async () => {
    const again = program('b', { others: ['solution'], queues: 6 });
    const behaviour = { a: null, b6: ['WA' as const], b5: [] };
    const { runs, script } = await meant(program('a'), behaviour, { ok: true, program: again });
    expect(runs).toEqual(['a', 'compile with stand-ins', 'b6', 'b5 on sample/1', 'b5']);
    expect(script).toBe('b5');
  });
});
