/** The forms of `problem.ts` and `generators.ts`. */
import * as v from 'valibot';
import { parseAs } from '../base/parse.ts';
import { formOf } from '../entry/forms.ts';
import { parseType } from '../entry/parse-type.ts';
import { DIFFICULTIES, type Entry, type Type, UsageError } from '../types.ts';
import type { GeneratorsDefinition, ProblemDefinition } from './define.ts';
import type { InteractorDefinition } from './dialogue.ts';
import { LEAST_SIZES, legalSizes } from './sizes.ts';

type Written = ProblemDefinition<unknown[], unknown>;
/** What is written, its types parsed and what may be left out of the growth filled in. */
type Definition = Omit<Written, 'entry'> &
  Required<Pick<Written, 'memoryGrowth' | 'regretGrowth'>> & { entry: Entry };
type Interactor = InteractorDefinition<unknown[]>;
type Makers = GeneratorsDefinition<unknown[]>;

const schemaSchema = v.custom<Written['input']>(
  (value) => typeof value === 'object' && value !== null && '~run' in value,
  'must be a valibot schema',
);
const functionSchema = v.custom<(...args: unknown[]) => unknown>(
  (value) => typeof value === 'function',
  'must be a function',
);
const size = v.pipe(v.number(), v.integer(), v.minValue(1));
const positive = v.pipe(v.number(), v.minValue(1));

/** A type as text, parsed. */
const typeSchema = v.pipe(
  v.string(),
  v.rawTransform<string, Type>(({ dataset, addIssue, NEVER }) => {
    try {
      return parseType(dataset.value);
    } catch (error) {
      addIssue({ message: (error as Error).message });
      return NEVER;
    }
  }),
  v.check(
    (type) => !isTreeWithin(type),
    'a tree must be a whole parameter or result, not part of another type',
  ),
);
const valueSchema = v.pipe(
  typeSchema,
  v.check(({ kind }) => kind !== 'void', 'only a method may return void'),
);
const description = v.optional(v.string());
const parameters = v.record(v.string(), valueSchema);
/** The columns of a table, whose values are no lists, trees or objects. */
const columns = v.pipe(
  v.record(
    v.pipe(v.string(), v.regex(/^[a-z]\w*$/, 'a column or table is named in snake_case')),
    v.pipe(
      valueSchema,
      v.check(isCell, 'a column is a number, integer, string, boolean, date or timestamp, or null'),
    ),
  ),
  v.check((all) => Object.keys(all).length > 0, 'a table has at least one column'),
);

const costsSchema = v.record(
  v.string(),
  v.picklist(['1', 'log n', 'n', 'n log n', 'n^1.5', 'n^2']),
);

const definitionSchema = v.strictObject({
  title: v.pipe(v.string(), v.nonEmpty()),
  difficulty: v.picklist(DIFFICULTIES),
  topics: v.array(v.string()),
  entry: v.variant('kind', [
    v.strictObject({
      kind: v.literal('function'),
      name: v.string(),
      description,
      parameters,
      returns: valueSchema,
    }),
    v.strictObject({
      kind: v.literal('class'),
      name: v.string(),
      construct: v.optional(v.strictObject({ description, parameters })),
      methods: v.record(
        v.string(),
        v.strictObject({ description, parameters, returns: typeSchema }),
      ),
    }),
    v.strictObject({
      kind: v.literal('codec'),
      encode: v.string(),
      decode: v.string(),
      carries: valueSchema,
    }),
    v.strictObject({
      kind: v.literal('query'),
      description,
      tables: v.record(
        v.string(),
        v.strictObject({
          description,
          columns,
          key: v.optional(v.array(v.string())),
          references: v.optional(v.record(v.string(), v.string())),
          indexes: v.optional(v.array(v.array(v.string()))),
        }),
      ),
      columns,
    }),
    v.strictObject({
      kind: v.literal('dialogue'),
      name: v.string(),
      input: v.pipe(
        parameters,
        v.check(
          ({ seed }) => seed?.kind === 'integer',
          'needs a parameter `seed` of type `integer`: all chance comes from it',
        ),
      ),
      construct: v.optional(v.strictObject({ description, parameters })),
      methods: v.record(
        v.string(),
        v.strictObject({ description, parameters, returns: typeSchema }),
      ),
    }),
  ]),
  input: schemaSchema,
  output: v.optional(schemaSchema),
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
  regretGrowth: v.optional(costsSchema, {}),
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
    v.pipe(
      v.strictObject({
        from: size,
        legal: size,
        beyond: v.optional(size),
        make: functionSchema,
      }),
      v.check(
        (axis) => legalSizes(axis).length >= LEAST_SIZES,
        `has fewer than ${LEAST_SIZES} sizes from \`from\` to \`legal\``,
      ),
      v.check(
        ({ legal, beyond = Infinity }) => beyond > legal,
        '`beyond` must be larger than `legal`',
      ),
    ),
  ),
});

/** Whether a type is one of a column's. */
function isCell(type: Type): boolean {
  const { kind } = type.kind === 'nullable' ? type.of : type;
  return ['number', 'integer', 'string', 'boolean', 'date', 'timestamp'].includes(kind);
}

const interactorSchema = v.strictObject({
  maxTurns: size,
  play: functionSchema,
  regret: v.optional(functionSchema),
  allowed: v.optional(functionSchema),
  share: v.optional(functionSchema),
});

/** Whether there is a tree in a type that is none itself. */
function isTreeWithin(type: Type): boolean {
  switch (type.kind) {
    case 'array':
      return hasTree(type.of);
    case 'tuple':
      return type.of.some(hasTree);
    case 'object':
      return Object.values(type.fields).some(hasTree);
    case 'nullable':
      return isTreeWithin(type.of);
    default:
      return false;
  }
}

function hasTree(type: Type): boolean {
  return formOf(type) !== 'value' || isTreeWithin(type);
}

/**
 * What a package's code must say of its problem, and its generators of their inputs.
 *
 * @throws UsageError naming the file and what is wrong in it
 */
export function parseDefinitions(
  id: string,
  problem: unknown,
  generators: unknown,
  interactor?: unknown,
): { definition: Definition; makers: Makers; interactor: Interactor | undefined } {
  const definition = parseAs(definitionSchema, problem, `problem ${id}: problem.ts`) as Definition;
  const where = `problem ${id}: generators.ts`;
  const makers = parseAs(generatorsSchema, generators, where) as Makers;
  const talker = parseInteractor(id, definition, interactor);
  const names = axesOf(definition).sort().join(', ');
  if (names !== Object.keys(makers.growth).sort().join(', ')) {
    throw new UsageError(`${where} must make inputs for the growth axes ${names}`);
  }
  return { definition, makers, interactor: talker };
}

/** Undefined for a problem that is no dialogue. */
function parseInteractor(
  id: string,
  { entry, regretGrowth }: Definition,
  interactor: unknown,
): Interactor | undefined {
  const where = `problem ${id}: interactor.ts`;
  if (entry.kind !== 'dialogue') {
    if (interactor === undefined) return undefined;
    throw new UsageError(
      `${where} is for an entry of kind \`dialogue\`; this one is a ${entry.kind}`,
    );
  }
  if (interactor === undefined)
    throw new UsageError(`${where} is missing: the entry is a dialogue`);
  const parsed = parseAs(interactorSchema, interactor, where) as Interactor;
  if (Object.keys(regretGrowth).length > 0 && !parsed.regret) {
    throw new UsageError(`${where} must have \`regret\`, since problem.ts asks how it grows`);
  }
  return parsed;
}

/** The axes along which a problem's growth is measured, of time, memory or regret. */
export function axesOf({
  growth,
  memoryGrowth,
  regretGrowth,
}: Pick<Definition, 'growth' | 'memoryGrowth' | 'regretGrowth'>): string[] {
  return Object.keys({ ...growth, ...memoryGrowth, ...regretGrowth });
}
