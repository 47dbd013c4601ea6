import { expect, test } from 'vitest';
import { splitKeys } from '../../../judge/watch/keys.ts';

test('keys that arrive together are told apart', () => {
  expect(splitKeys('ra\u001b[A\u001bOBq\u001b[5~\u001b')).toEqual([
    'r',
    'a',
    '\u001b[A',
    '\u001bOB',
    'q',
    '\u001b[5~',
    '\u001b',
  ]);
});
