/** The forms of `problem.ts` and `generators.ts`. */
import * as v from 'valibot';
import { parseAs } from '../parse.ts';
import { UsageError } from '../types.ts';
import type { GeneratorsDefinition, ProblemDefinition } from './define.ts';

type Definition = ProblemDefinition<unknown[], unknown>;
type Makers = GeneratorsDefinition<unknown[]>;

const schemaSchema = v.custom<ProblemDefinition<unknown[], unknown>['input']>(
  (value) => typeof value === 'object' && value !== null && '~run' in value,
  'must be a valibot schema',
);
const functionSchema = v.custom<(...args: unknown[]) => unknown>(
  (value) => typeof value === 'function',
  'must be a function',
);
const positive = v.pipe(v.number(), v.minValue(1));
const valueKind = v.picklist(['value', 'tree', 'nary-tree']);

const costsSchema = v.record(
  v.string(),
  v.picklist(['1', 'log n', 'n', 'n log n', 'n^1.5', 'n^2']),
);

const definitionSchema = v.strictObject({
  title: v.pipe(v.string(), v.nonEmpty()),
  difficulty: v.picklist(['easy', 'medium', 'hard']),
  topics: v.array(v.string()),
  entry: v.variant('kind', [
    v.strictObject({
      kind: v.literal('function'),
      name: v.string(),
      parameters: v.record(v.string(), valueKind),
      returns: valueKind,
    }),
    v.strictObject({
      kind: v.literal('class'),
      name: v.string(),
      methods: v.record(v.string(), v.picklist(['void', 'value'])),
    }),
    v.strictObject({
      kind: v.literal('codec'),
      encode: v.string(),
      decode: v.string(),
      carries: valueKind,
    }),
  ]),
  input: schemaSchema,
  output: schemaSchema,
  checker: functionSchema,
  limits: v.optional(
    v.strictObject({
      cpuMs: v.optional(positive),
      memoryMiB: v.optional(positive),
      outputBytes: v.optional(positive),
    }),
  ),
  growth: costsSchema,
  memoryGrowth: v.optional(costsSchema, {}),
  followUps: v.array(v.string()),
  source: v.string(),
});

const generatorsSchema = v.strictObject({
  small: v.custom<GeneratorsDefinition<unknown[]>['small']>(
    (value) => typeof value === 'object' && value !== null && 'generate' in value,
    'must be a fast-check arbitrary',
  ),
  large: v.record(v.string(), functionSchema),
  growth: v.record(
    v.string(),
    v.strictObject({ from: positive, to: positive, make: functionSchema }),
  ),
});

/**
 * What a package's code must say of its problem, and its generators of their inputs.
 *
 * @throws UsageError naming the file and what is wrong in it
 */
export function parseDefinitions(
  id: string,
  problem: unknown,
  generators: unknown,
): { definition: Definition; makers: Makers } {
  const definition = parseAs(definitionSchema, problem, `problem ${id}: problem.ts`) as Definition;
  const where = `problem ${id}: generators.ts`;
  const makers = parseAs(generatorsSchema, generators, where) as Makers;
  const names = axesOf(definition).sort().join(', ');
  if (names !== Object.keys(makers.growth).sort().join(', ')) {
    throw new UsageError(`${where} must make inputs for the growth axes ${names}`);
  }
  return { definition, makers };
}

/** The axes along which a problem's growth is measured, of time or memory. */
export function axesOf({
  growth,
  memoryGrowth,
}: Pick<Definition, 'growth' | 'memoryGrowth'>): string[] {
  return Object.keys({ ...growth, ...memoryGrowth });
}
