import {
  defineProblem,
  exact,
  operationsSchema,
  perCall,
  type Operations,
} from 'coding-round-judge';
import * as v from 'valibot';

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const integer = (least: number, greatest: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(greatest));

const event = v.strictObject({
  profile: name,
  title: name,
  device: v.pipe(name, v.regex(/^[a-z0-9]*$/, 'only the letters a to z and digits are allowed')),
  position: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  at: integer(0, 2e9),
});

export default defineProblem({
  title: 'Continue Watching',
  difficulty: 'medium',
  topics: ['design', 'data consistency', 'hashing'],
  entry: {
    kind: 'class',
    name: 'ContinueWatching',
    methods: {
      update: {
        description: 'Takes the next report, which may be late or have come before.',
        parameters: {
          event:
            '{ profile: string; title: string; device: string; position: number; at: integer }',
        },
        returns: 'void',
      },
      row: {
        description: "The profile's unfinished titles, the latest first, at most `limit` of them.",
        parameters: { profile: 'string', limit: 'integer' },
        returns: '{ title: string; position: number }[]',
      },
    },
  },
  input: v.pipe(
    operationsSchema(
      { name: 'ContinueWatching', args: v.tuple([]) },
      { update: v.tuple([event]), row: v.tuple([name, integer(1, 100)]) },
      2e4,
    ),
    v.rawCheck<Operations>(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const message = contradiction(dataset.value);
      if (message !== undefined) addIssue({ message });
    }),
  ),
  checker: perCall(exact()),
  growth: { calls: 'n log n', titles: 'n log n' },
  followUps: [],
  source: 'From system rounds: "Continue Watching" and its data consistency.',
});

/** Two events that cannot both be true; undefined when there are none. */
function contradiction([names, args]: Operations): string | undefined {
  const titles = new Map<string, string>();
  const positions = new Map<string, number>();
  for (const [call, name] of names.entries()) {
    if (name !== 'update') continue;
    const { profile, title, device, position, at } = args[call]![0] as v.InferOutput<typeof event>;
    const moment = JSON.stringify([profile, at]);
    const report = JSON.stringify([profile, title, device, at]);
    const where = `call ${call}, update: an earlier event of this profile and time`;
    if ((titles.get(moment) ?? title) !== title) return `${where} has another title`;
    if ((positions.get(report) ?? position) !== position) {
      return `${where}, on the same device, has another position`;
    }
    titles.set(moment, title);
    positions.set(report, position);
  }
  return undefined;
}
