/** JUnit's XML as Jenkins and its relatives read it. */
import type { Result, Verdict } from '../types.ts';
import { type Check, checksOf } from './checks.ts';
import { formatXml, type XmlElement } from './xml.ts';

export function junit(result: Result): string {
  const { problem, seed, sandbox, casesNotJudged } = result;
  const properties = {
    seed,
    runtime: sandbox.runtime,
    walls: sandbox.walls.join(', '),
    casesNotJudged,
  };
  const tests = checksOf(result).map((check) => checkTest(problem, check));
  return formatSuites([{ name: problem, tests, seconds: result.durationMs / 1000, properties }]);
}

/** One test. A fault of the judge is an error, the submission's own a failure of the verdict's type. */
export interface JUnitTest {
  classname: string;
  name: string;
  seconds: number;
  outcome:
    | { kind: 'passed'; note?: string }
    | { kind: 'skipped'; message: string }
    | { kind: 'failure' | 'error'; type: string; message: string; detail: string };
}

export interface JUnitSuite {
  name: string;
  tests: JUnitTest[];
  seconds: number;
  properties?: Record<string, string | number>;
}

export function formatSuites(suites: readonly JUnitSuite[]): string {
  const all = suites.flatMap(({ tests }) => tests);
  const time = seconds(suites.reduce((sum, suite) => sum + suite.seconds, 0));
  return formatXml({
    name: 'testsuites',
    attributes: { name: 'judge', ...counts(all), time },
    children: suites.map(suiteElement),
  });
}

/** What a judged test counts as. */
export function outcomeOf(verdict: Verdict, message: string, detail: string): JUnitTest['outcome'] {
  if (verdict === 'AC') return { kind: 'passed' };
  return { kind: verdict === 'JE' ? 'error' : 'failure', type: verdict, message, detail };
}

function checkTest(classname: string, check: Check): JUnitTest {
  const { name, verdict, cpuMs, message = '', detail } = check;
  const test = { classname, name, seconds: cpuMs / 1000 };
  if (verdict === undefined) return { ...test, outcome: { kind: 'skipped', message } };
  return { ...test, outcome: outcomeOf(verdict, message, detail) };
}

function suiteElement({ name, tests, properties = {}, ...suite }: JUnitSuite): XmlElement {
  const listed = Object.entries(properties).map(([name, value]): XmlElement => ({
    name: 'property',
    attributes: { name, value },
  }));
  return {
    name: 'testsuite',
    attributes: { name, ...counts(tests), time: seconds(suite.seconds) },
    children: [
      ...(listed.length > 0 ? [{ name: 'properties', children: listed }] : []),
      ...tests.map(testElement),
    ],
  };
}

function testElement({ classname, name, outcome, ...test }: JUnitTest): XmlElement {
  return {
    name: 'testcase',
    attributes: { classname, name, time: seconds(test.seconds) },
    children: outcomeElements(outcome),
  };
}

function outcomeElements(outcome: JUnitTest['outcome']): XmlElement[] {
  switch (outcome.kind) {
    case 'passed':
      return outcome.note === undefined ? [] : [{ name: 'system-out', children: [outcome.note] }];
    case 'skipped':
      return [{ name: 'skipped', attributes: { message: outcome.message } }];
    default: {
      const { kind, type, message, detail } = outcome;
      const children = detail === '' ? [] : [detail];
      return [{ name: kind, attributes: { type, message }, children }];
    }
  }
}

function counts(tests: readonly JUnitTest[]) {
  const of = (kind: string) => tests.filter(({ outcome }) => outcome.kind === kind).length;
  return {
    tests: tests.length,
    failures: of('failure'),
    errors: of('error'),
    skipped: of('skipped'),
  };
}

function seconds(value: number): string {
  return value.toFixed(3);
}
