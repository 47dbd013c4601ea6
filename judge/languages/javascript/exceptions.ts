/** What a thrown exception may say about itself. */
import type { Thrown } from '../../sandbox/protocol.ts';
import { explainStackOverflow } from '../language.ts';

/**
 * The engine's own messages, each with its variable part left out. A message of this form tells nothing of
 * the case it was thrown on, so it can be shown even for a hidden one.
 */
const ENGINE_MESSAGES: [pattern: RegExp, shown: string][] = [
  [/^Cannot read properties of undefined/, 'Cannot read properties of undefined'],
  [/^Cannot read properties of null/, 'Cannot read properties of null'],
  [/^Cannot set properties of undefined/, 'Cannot set properties of undefined'],
  [/^Cannot set properties of null/, 'Cannot set properties of null'],
  [/ is not a function$/, '… is not a function'],
  [/ is not iterable( |$)/, '… is not iterable'],
  [/ is not defined$/, '… is not defined'],
  [/ is not a constructor$/, '… is not a constructor'],
  [/^Assignment to constant variable/, 'Assignment to constant variable'],
  [/^Cannot access .* before initialization$/, 'Cannot access … before initialization'],
  [/^Invalid array length$/, 'Invalid array length'],
  [/^Array buffer allocation failed$/, 'Array buffer allocation failed'],
  [/^Cannot mix BigInt and other types/, 'Cannot mix BigInt and other types'],
];

export function isStackOverflow({ message }: Pick<Thrown, 'message'>): boolean {
  return message.startsWith('Maximum call stack size exceeded');
}

const ERROR_NAMES = /^(?:Type|Range|Reference|Syntax|Eval|URI|Aggregate)?Error$/;

/**
 * Explains an exception twice: in words that name no value of the case, and with the exception's own words.
 */
export function explainThrown({ name, message }: Thrown): { message: string; detail: string } {
  if (isStackOverflow({ message })) return explainStackOverflow(name);
  const known = ERROR_NAMES.test(name) ? name : 'an exception';
  const engine = ENGINE_MESSAGES.find(([pattern]) => pattern.test(message))?.[1];
  return {
    message: `threw ${known}${engine === undefined ? '' : `: ${engine}`}`,
    detail: `${name === '' ? 'exception' : name}: ${message}`,
  };
}
