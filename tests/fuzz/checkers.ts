/** Checkers on whatever a submission may return. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { anyOrder } from '../../judge/check/any-order.ts';
import { closeTo } from '../../judge/check/close-to.ts';
import { areIdentical } from '../../judge/check/difference.ts';
import { exact } from '../../judge/check/exact.ts';
import { decodeSpecials, encodeOutput } from '../../judge/base/json-values.ts';
import type { Problem } from '../../judge/problem/load.ts';
import type { Target } from './target.ts';
import { anyValue } from './texts.ts';

/** An output as it arrives: what JSON cannot say among it. */
const arrived = fc.oneof(
  anyValue,
  fc.anything({ withBigInt: true }).map((output) => {
    const text = encodeOutput(output);
    return decodeSpecials(JSON.parse(text), text);
  }),
);

/** An answer with one part of it replaced. */
function near(answer: unknown): fc.Arbitrary<unknown> {
  if (!Array.isArray(answer) || answer.length === 0) return arrived;
  const at = fc.nat({ max: answer.length - 1 });
  return fc.oneof(
    arrived,
    fc.tuple(at, arrived).map(([i, part]) => (answer as unknown[]).with(i, part)),
    at.map((i) => (answer as unknown[]).toSpliced(i, 1)),
    at.map((i) => [...(answer as unknown[]), (answer as unknown[])[i]]),
    fc.shuffledSubarray(answer as unknown[]),
  );
}

export function checkerTargets(problems: readonly Problem[]): Target[] {
  const judged = problems.flatMap((problem) =>
    problem.samples.map(({ input, answer }) =>
      near(answer).map((output) => ({ problem, input, answer, output })),
    ),
  );
  const lists = fc.array(
    fc.oneof(
      fc.integer({ min: 0, max: 3 }),
      fc.string({ maxLength: 1 }),
      fc.constant(null),
      fc.double(),
    ),
    { maxLength: 5 },
  );
  const both = fc.tuple(lists, lists);
  const symmetric =
    (check: ReturnType<typeof exact>) =>
    ([a, b]: readonly [unknown[], unknown[]]) => {
      const right = (output: unknown, answer: unknown) =>
        check({ input: [], output, answer }).right;
      expect(right(a, b)).toBe(right(b, a));
      expect(right(a, a)).toBe(true);
    };
  return [
    {
      name: "checkers of the problems' own",
      share: 60,
      property: fc.property(fc.oneof(...judged), ({ problem, input, answer, output }) => {
        const said = problem.check(input, output, answer);
        if (areIdentical(output, answer)) expect(said).toEqual({ right: true });
        else if (!said.right) expect(said.reason).not.toBe('');
      }),
    },
    { name: 'exact is symmetric', share: 20, property: fc.property(both, symmetric(exact())) },
    {
      name: 'any order is symmetric',
      share: 20,
      property: fc.property(both, symmetric(anyOrder())),
    },
    {
      name: 'close to is symmetric',
      share: 20,
      property: fc.property(both, symmetric(closeTo(0.5))),
    },
  ];
}
