import { expect, test } from 'vitest';
import { parseType } from '../../../judge/entry/parse-type.ts';
import { starterOf } from '../../../judge/problem/starter.ts';
import type { Entry, Type } from '../../../judge/types.ts';

const integer: Type = { kind: 'integer' };

test('starters say what each part is for, and what a node is', () => {
  const codec: Entry = {
    kind: 'codec',
    encode: 'save',
    decode: 'load',
    carries: parseType('TreeNode | null'),
  };
  expect(starterOf(codec, 'ts'))
    .toBe(`// A node is a TreeNode with val, left and right. The class is there already:
// new TreeNode(val = 0, left = null, right = null)

/** Turns a tree into a string. */
export function save(root: TreeNode | null): string {
  return '';
}

/**
 * Turns the string back into an equal tree. Runs in another process, which never saw the tree.
 */
export function load(data: string): TreeNode | null {
  return null;
}
`);
  const ratings: Entry = {
    kind: 'class',
    name: 'Ratings',
    construct: { parameters: { size: integer } },
    methods: {
      add: {
        description: 'Takes a rating.',
        parameters: { rating: integer },
        returns: parseType('void'),
      },
      best: { parameters: {}, returns: parseType('[integer, { at: number }]') },
    },
  };
  expect(starterOf(ratings, 'js')).toBe(`export class Ratings {
  /** @param {number} size */
  constructor(size) {}

  /**
   * Takes a rating.
   *
   * @param {number} rating
   * @returns {void}
   */
  add(rating) {}

  /** @returns {[number, { at: number }]} */
  best() {
    return [0, { at: 0 }];
  }
}
`);
});

test('a codec of a value says nothing of a tree, whatever the language', () => {
  const codec: Entry = {
    kind: 'codec',
    encode: 'save',
    decode: 'load',
    carries: parseType('string[]'),
  };
  expect(starterOf(codec, 'ts')).not.toMatch(/tree|root/i);
  expect(starterOf(codec, 'py')).toBe(`class Codec:
    def save(self, value: List[str]) -> str:
        return ''

    def load(self, data: str) -> List[str]:
        """Runs in another process, which never saw the value."""
        return []
`);
});
