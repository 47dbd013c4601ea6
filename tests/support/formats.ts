/** The formats of other programs, as tests hold reports to them. */
import { expect } from 'vitest';
import { Ajv } from 'ajv';
import { validateXML } from 'xmllint-wasm';
import { JUNIT_XSD } from './junit.xsd.ts';

/** An XML element as far as tests look at one. */
export interface Found {
  attributes: Record<string, string>;
  /** What stands inside, with references resolved. */
  text: string;
}

/** Holds a report to the schema. @returns its elements of a name */
export async function junitElements(xml: string, name: string): Promise<Found[]> {
  const { valid, errors } = await validateXML({
    xml: [{ fileName: 'junit.xml', contents: xml }],
    schema: [JUNIT_XSD],
    initialMemoryPages: 512,
    maxMemoryPages: 4096,
  });
  expect(errors.map(({ message }) => message)).toEqual([]);
  expect(valid).toBe(true);
  const elements = xml.matchAll(
    new RegExp(`<${name}((?: \\w+="[^"]*")*)(?:/>|>([^]*?)</${name}>)`, 'g'),
  );
  return [...elements].map(([, list = '', inside = '']) => ({
    attributes: Object.fromEntries(
      [...list.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, value]) => [key!, resolve(value!)]),
    ),
    text: resolve(inside),
  }));
}

function resolve(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

/** The workflow commands that GitHub's runner would find in a program's output, as its parsers look for them. */
export function workflowCommands(output: string): string[] {
  const lines = output.split(/\r\n|\r|\n/);
  return lines.filter((line) => /^\s*::[^:\s][^]*::/.test(line) || /##\[[^\]]*\]/.test(line));
}

const text = { type: 'string', minLength: 1 };
const points = { type: 'integer', minimum: 0 };

/** `classroom50/result/v1`, of which the project publishes a schema; in our own words. */
const CLASSROOM50 = {
  type: 'object',
  additionalProperties: false,
  required: [
    ...['schema', 'classroom', 'assignment', 'assignment_type', 'owner', 'submission', 'commit'],
    ...['release', 'review', 'datetime', 'score', 'max-score', 'tests'],
  ],
  properties: {
    schema: { const: 'classroom50/result/v1' },
    classroom: text,
    assignment: text,
    assignment_type: { enum: ['individual', 'group', 'team'] },
    owner: text,
    submission: { type: 'string', pattern: '^submit/' },
    commit: text,
    release: text,
    review: text,
    datetime: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$' },
    score: points,
    'max-score': points,
    tests: {
      type: 'array',
      items: {
        type: 'object',
        required: ['test-name', 'passed', 'score', 'max-score'],
        properties: {
          'test-name': text,
          passed: { type: 'boolean' },
          score: points,
          'max-score': points,
        },
      },
    },
  },
};

const format = { enum: ['text', 'html', 'simple_format', 'md', 'ansi'] };

/** What Gradescope documents of `results.json`. */
const GRADESCOPE = {
  type: 'object',
  additionalProperties: false,
  required: ['tests'],
  properties: {
    score: { type: 'number', minimum: 0 },
    execution_time: { type: 'number', minimum: 0 },
    output: { type: 'string' },
    output_format: format,
    tests: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'score', 'max_score'],
        properties: {
          name: text,
          name_format: format,
          number: { type: 'string' },
          score: { type: 'number', minimum: 0 },
          max_score: { type: 'number', minimum: 0 },
          status: { enum: ['passed', 'failed'] },
          output: { type: 'string' },
          output_format: format,
        },
      },
    },
  },
};

/** What Exercism documents of `results.json`, version 3. */
const EXERCISM = {
  type: 'object',
  additionalProperties: false,
  required: ['version', 'status'],
  properties: {
    version: { const: 3 },
    status: { enum: ['pass', 'fail', 'error'] },
    message: { type: 'string', minLength: 1, maxLength: 65_535 },
    tests: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'status'],
        properties: {
          name: text,
          status: { enum: ['pass', 'fail', 'error'] },
          message: { type: 'string', maxLength: 65_535 },
          output: { type: 'string', maxLength: 500 },
        },
      },
    },
  },
  // A message where no test ran, tests everywhere else.
  if: { properties: { status: { const: 'error' } } },
  then: { required: ['message'], properties: { tests: false } },
  else: { required: ['tests'], properties: { message: false } },
};

const SCHEMAS = { classroom50: CLASSROOM50, gradescope: GRADESCOPE, exercism: EXERCISM };

/** Holds a report to a format. @returns the report */
export function held<T>(name: keyof typeof SCHEMAS, report: string): T {
  const ajv = new Ajv({ allErrors: true, strict: false });
  const valid = ajv.validate(SCHEMAS[name], JSON.parse(report));
  expect(ajv.errors ?? []).toEqual([]);
  expect(valid).toBe(true);
  return JSON.parse(report) as T;
}

/** A CSV file by RFC 4180. */
export function parseCsv(text: string): string[][] {
  return text
    .split('\r\n')
    .slice(0, -1)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
        ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare!,
      ),
    );
}
