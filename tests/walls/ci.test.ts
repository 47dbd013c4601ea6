/** The workflows and recipes of docs/ci.md: every command of every step, in order, on a repository of its own. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { held, parseCsv } from '../support/formats.ts';
import { MINE, WALL } from '../support/grading.ts';
import { RIGHT, WRONG } from '../support/program.ts';
import { TestRepository } from '../support/repository.ts';
import { ROOT, scratchFolder } from '../support/judging.ts';

interface Step {
  name: string;
  run?: string;
  uses?: string;
  if?: string;
  shell?: string;
  with?: Record<string, string | number | boolean>;
  env?: Record<string, string>;
}

interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}

interface Job {
  if?: string;
  permissions?: Record<string, string>;
  strategy?: { matrix: { shard: number[] } };
  'timeout-minutes': number;
  steps: Step[];
}

const page = readFileSync(join(ROOT, 'docs/ci.md'), 'utf8');

/** A piece of the page, by what its first line says. */
function piece(language: string, comment: string): string {
  const pieces = [...page.matchAll(/^```(\w+)\n([^]*?)^```$/gm)];
  const found = pieces.find(
    ([, kind, text]) => kind === language && text!.startsWith(`# ${comment}`),
  );
  return found![2]!;
}

const judging = parse(piece('yaml', '.github/workflows/judge.yml')) as Workflow;
const publishing = parse(piece('yaml', '.github/workflows/publish.yml')) as Workflow;
const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as {
  inputs: Record<string, unknown>;
  runs: { using: string; steps: Step[] };
};

/** As much of GitHub as steps meet: a server with the repository, artifacts, a machine for each job. */
class Actions {
  readonly #artifacts: string;
  readonly #tools: string;

  private constructor(
    readonly server: string,
    readonly scratch: string,
  ) {
    this.#artifacts = join(scratch, 'artifacts');
    this.#tools = join(scratch, 'tools');
    mkdirSync(this.#artifacts);
    mkdirSync(this.#tools);
    // No test changes this machine: what a step would do as root is only said.
    this.#tool('sudo', 'echo "sudo $*"');
    this.#tool('npx', `shift; exec "${process.execPath}" "${join(ROOT, 'dist/judge.cjs')}" "$@"`);
  }

  static async serving(repository: TestRepository): Promise<Actions> {
    const scratch = await scratchFolder();
    mkdirSync(join(scratch, 'server/owner'), { recursive: true });
    repository.git('clone', '-q', '--mirror', '.', join(scratch, 'server/owner/name'));
    return new Actions(join(scratch, 'server'), scratch);
  }

  #tool(name: string, script: string): void {
    writeFileSync(join(this.#tools, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  }

  /** Runs a job on a machine of its own. @returns its folder and its output */
  async job(job: Job, context: Record<string, string>) {
    const folder = await scratchFolder();
    let said = '';
    for (const step of job.steps) said += this.#step(step, folder, context);
    return { folder, said };
  }

  #step(step: Step, folder: string, context: Record<string, string>): string {
    const inputs = fill(step.with ?? {}, context);
    switch (step.uses?.split('@')[0]) {
      case undefined:
        return this.run(step.run!, folder, fill(step.env ?? {}, context));
      case 'actions/checkout':
        return this.#checkOut(inputs, folder);
      case 'actions/upload-artifact':
        cpSync(join(folder, inputs.path!), join(this.#artifacts, inputs.name!, inputs.path!));
        return '';
      case 'actions/download-artifact':
        for (const name of readdirSync(this.#artifacts)) {
          cpSync(join(this.#artifacts, name), join(folder, inputs.path!), { recursive: true });
        }
        return '';
      case 'your-org/coding-round-judge':
        return action.runs.steps
          .map((inner) => {
            const given = Object.fromEntries(
              Object.entries(inputs).map(([key, value]) => [`inputs.${key}`, value]),
            );
            const env = { ...fill(inner.env ?? {}, given), GITHUB_ACTION_PATH: ROOT };
            return this.run(inner.run!, folder, env);
          })
          .join('');
      default:
        throw new Error(`no test knows ${step.uses}`);
    }
  }

  #checkOut(inputs: Record<string, string>, folder: string): string {
    expect(inputs).toMatchObject({ 'fetch-depth': '0', 'persist-credentials': 'false' });
    return this.run(
      `git init -q; git remote add origin "$GITHUB_SERVER_URL/owner/name"
       git fetch -q origin '+refs/heads/*:refs/remotes/origin/*'
       git checkout -q -B ${inputs.ref!} refs/remotes/origin/${inputs.ref!}`,
      folder,
      {},
    );
  }

  /** Runs a command as a step does. @returns what it said */
  run(command: string, folder: string, env: Record<string, string>, args: string[] = []): string {
    const shell = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', command, 'step', ...args];
    const ran = spawnSync('bash', shell, {
      cwd: folder,
      encoding: 'utf8',
      timeout: 240_000,
      env: {
        PATH: [this.#tools, process.env.PATH].join(delimiter),
        HOME: this.scratch,
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_SERVER_URL: `file://${this.server}`,
        GITHUB_REPOSITORY: 'owner/name',
        GITHUB_RUN_ID: '1',
        GITHUB_STEP_SUMMARY: join(this.scratch, 'summary.md'),
        RUNNER_OS: 'Linux',
        ...env,
      },
    });
    expect(`${ran.status}\n${ran.stdout}\n${ran.stderr}`).toMatch(/^0\n/);
    return ran.stdout + ran.stderr;
  }
}

/** Values with their expressions filled in; one that the context does not have is a mistake in the page. */
function fill(values: Record<string, unknown>, context: Record<string, string>) {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      String(value).replace(/\$\{\{ (\S+) \}\}/g, (_, name: string) => {
        if (!Object.hasOwn(context, name)) throw new Error(`nothing is known of ${name}`);
        return context[name]!;
      }),
    ]),
  );
}

async function classroom(): Promise<TestRepository> {
  const repository = await TestRepository.create();
  const main = repository.commit({ 'README.md': 'solve moving-average' });
  repository.ref('refs/heads/main', main);
  repository.ref('refs/heads/anna', repository.commit({ [MINE]: RIGHT }));
  const hostile = {
    [MINE]: WRONG,
    'package.json': '{ "scripts": { "prepare": "touch /tmp/pwned" } }',
    'problems/moving-average/problem.ts': 'throw new Error("not yours to define");',
    'grade.json': '{ "points": { "moving-average": 1000 } }',
    '.github/workflows/judge.yml': 'on: push',
  };
  repository.ref('refs/heads/ben', repository.commit(hostile));
  repository.ref('refs/pull/7/head', repository.commit({ [MINE]: RIGHT }));
  return repository;
}

const event = {
  'github.event.repository.default_branch': 'main',
  'github.event.workflow_run.id': '1',
  'github.token': 'a-token',
};

describe('the workflows', () => {
  const jobs = [...Object.values(judging.jobs), ...Object.values(publishing.jobs)];
  const steps = [...jobs.flatMap((job) => job.steps), ...action.runs.steps];

  test('what is near submissions has no permission and no secret', () => {
    expect(judging.permissions).toEqual({});
    for (const job of Object.values(judging.jobs)) expect(job.permissions).toBeUndefined();
    expect(piece('yaml', '.github/workflows/judge.yml')).not.toMatch(/secrets\.|token/);
    expect(Object.keys({ ...judging.on, ...publishing.on })).not.toContain('pull_request_target');
  });

  test('what has permissions checks nothing out, and takes no run whose workflow others wrote', () => {
    const [job] = Object.values(publishing.jobs);
    expect(job!.steps.map(({ uses = '' }) => uses)).not.toContainEqual(
      expect.stringContaining('checkout'),
    );
    expect(job!.if).toContain("github.event.workflow_run.event != 'pull_request'");
    expect(job!.if).toContain(
      'github.event.workflow_run.head_branch == github.event.repository.default_branch',
    );
    expect(job!.if).toContain("github.event.workflow_run.conclusion == 'success'");
    expect(publishing.on.workflow_run).toMatchObject({ workflows: ['judge'] });
  });

  test('no expression stands in a command, where its value would be code', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
    expect(steps.filter(({ run }) => run !== undefined).length).toBeGreaterThan(4);
  });

  test('every job ends in time, and the action says in what shell it runs', () => {
    for (const job of jobs) expect(job['timeout-minutes']).toBeGreaterThan(0);
    expect(action.runs.using).toBe('composite');
    for (const step of action.runs.steps) expect(step.shell).toBe('bash');
    expect(Object.keys(action.inputs)).toEqual(['arguments']);
  });
});

const why = WALL.length > 0;
if (why)
  console.warn(
    'skipped: no wall of the operating system works here; `npx judge doctor` says how to get one',
  );

describe.skipIf(why)('run step by step', () => {
  test('from branches to a published page', async () => {
    const repository = await classroom();
    const actions = await Actions.serving(repository);
    const { judge } = judging.jobs;
    for (const shard of judge!.strategy!.matrix.shard) {
      const { folder, said } = await actions.job(judge!, {
        ...event,
        'matrix.shard': String(shard),
      });
      expect(said).toMatch(/ behind .*bubblewrap/);
      // It works here, so nothing is installed.
      expect(said).not.toContain('sudo');
      expect(readdirSync(folder)).not.toContain('solutions');
    }
    const { folder } = await actions.job(publishing.jobs.publish!, event);
    expect(readFileSync(join(folder, 'grades/index.html'), 'utf8')).toContain('id="grades"');

    const served = join(actions.server, 'owner/name');
    const published = spawnSync('git', ['-C', served, 'show', 'grades:grades.csv']);
    const [head, ...rows] = parseCsv(published.stdout.toString());
    const column = head!.indexOf('moving-average');
    expect(rows.map((row) => [row[0], row[column], row[column + 1]])).toEqual([
      ['origin/anna', 'AC', '1'],
      ['origin/ben', 'WA', '0'],
      ['origin/pull/7', 'AC', '1'],
    ]);
    const summary = readFileSync(join(actions.scratch, 'summary.md'), 'utf8');
    expect(summary).toContain('<code>origin/anna</code>');
  }, 600_000);

  test('Classroom 50', async () => {
    const repository = await classroom();
    const actions = await Actions.serving(repository);
    const folder = await scratchFolder();
    repository.git('clone', '-q', '-b', 'ben', '.', join(folder, 'checkout'));
    actions.run(piece('sh', 'classroom50'), folder, {
      RUNNER_TEMP: actions.scratch,
      GITHUB_WORKSPACE: join(folder, 'checkout'),
      CLASSROOM: 'cs-1',
      ASSIGNMENT: 'week-1',
      USERNAME: 'ben',
      SUBMISSION_TAG: 'submit/2026-09-01T10-00-00Z-abcdef0',
      COMMIT_URL: 'https://example.org/commit/1',
      RELEASE_URL: 'https://example.org/releases/1',
    });
    const result = readFileSync(join(folder, 'checkout/result.json'), 'utf8');
    expect(held('classroom50', result)).toMatchObject({ owner: 'ben', score: 0, 'max-score': 1 });
  }, 300_000);

  test('Gradescope', async () => {
    const actions = await Actions.serving(await classroom());
    const folder = await scratchFolder();
    mkdirSync(join(folder, 'submission/solutions'), { recursive: true });
    mkdirSync(join(folder, 'results'));
    writeFileSync(join(folder, 'submission', MINE), RIGHT);
    actions.run(piece('sh', 'gradescope').replaceAll('/autograder', folder), folder, {});
    const results = readFileSync(join(folder, 'results/results.json'), 'utf8');
    expect(held('gradescope', results)).toMatchObject({ score: 1 });
  }, 300_000);

  test('Exercism', async () => {
    const actions = await Actions.serving(await classroom());
    const folder = await scratchFolder();
    writeFileSync(join(folder, 'moving-average.ts'), `// @ts-nocheck\n${WRONG}`);
    actions.run(piece('sh', 'exercism'), folder, {}, ['moving-average', folder, folder]);
    const results = readFileSync(join(folder, 'results.json'), 'utf8');
    expect(held('exercism', results)).toMatchObject({ status: 'fail' });
  }, 300_000);
});
