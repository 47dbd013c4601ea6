/** Texts as people, editors and accidents write them. */
import fc from 'fast-check';

/** Pieces that have broken parsers and terminals before. */
const ODD = [
  '\0',
  '\u001b[31m',
  '\u001b]0;x\u0007',
  '\u202e',
  '\u2028',
  '\ud800',
  '\ufeff',
  '\r',
  '\r\n',
  '\t',
  '__proto__',
  'constructor',
  'toString',
  '$undefined',
  '$bigint',
  '$number',
  '$odd',
  '1e999',
  '-0',
  'null',
  '{',
  '}',
  '[',
  ']',
  '"',
  '\\',
  '`',
  '${',
  '/*',
  '*/',
  '//',
  '#!',
  '<!--',
  '</script>',
  '```json\n',
  '\n```\n',
];

export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(fc.oneof(fc.constantFrom(...ODD), fc.string({ maxLength: 6 })), { maxLength: 8 })
    .map((parts) => parts.join('')),
);

/** Values of every form that JSON has, some of them deeper than a stack. */
export const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 20, arbitrary: fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }) },
  {
    weight: 5,
    arbitrary: fc.array(fc.array(fc.oneof(fc.integer(), fc.string(), fc.constant(null)))),
  },
  { weight: 3, arbitrary: fc.dictionary(fc.constantFrom(...ODD), fc.jsonValue({ maxDepth: 2 })) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 2_000 }).map(nested) },
);

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let i = 0; i < depth; i++) value = i % 1_000 === 999 ? { $bigint: value } : [value];
  return value;
}

/** A text with a few places cut out, doubled, or written over. */
export function mutated(original: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat({ max: 12 }),
    put: fc.oneof(fc.constant(''), fc.constantFrom(...ODD), anyText),
  });
  return fc.tuple(original, fc.array(change, { maxLength: 4 })).map(([text, changes]) =>
    changes.reduce((changed, { at, cut, put }) => {
      const place = Math.floor(at * changed.length);
      return changed.slice(0, place) + put + changed.slice(place + cut);
    }, text),
  );
}

/** JSON that nests deeper than a stack, with something in the middle. */
export const deepText: fc.Arbitrary<string> = fc
  .tuple(
    fc.integer({ min: 1, max: 40_000 }),
    fc.constantFrom(['[', ']'], ['{"a":', '}'], ['{"$bigint":', '}'], ['{"$odd":[', ']}']),
  )
  .map(([depth, [open, close]]) => `${open.repeat(depth)}1${close.repeat(depth)}`);
