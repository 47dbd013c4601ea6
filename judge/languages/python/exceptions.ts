/** What a Python exception may say about itself. */
import type { Thrown } from '../../sandbox/protocol.ts';
import { explainStackOverflow } from '../language.ts';

/**
 * The interpreter's own messages, each with its variable part left out. A message of this form tells nothing of the
 * case it was thrown on, so it can be shown even for a hidden one.
 */
const OWN_MESSAGES: [pattern: RegExp, shown: string][] = [
  [/^(?:list|string|tuple|range object|deque) (?:assignment )?index out of range$/, ''],
  [/^pop from (?:an )?empty (?:list|set|deque)$/, ''],
  [/^'NoneType' object is not (?:subscriptable|iterable|callable)$/, ''],
  [/^'NoneType' object has no attribute/, "'NoneType' object has no attribute …"],
  [/^'\w+' object is not (?:subscriptable|iterable|callable)$/, ''],
  [/^'\w+' object has no attribute/, 'object has no attribute …'],
  [/^unsupported operand type\(s\) for/, 'unsupported operand types'],
  [/ not supported between instances of /, 'values that cannot be compared'],
  [/^unhashable type: '\w+'/, ''],
  [/^(?:integer |float )?(?:division|modulo) by zero$/, ''],
  [/^list index must be an integer/, ''],
  [/^list indices must be integers or slices, not \w+$/, ''],
  [
    /^local variable .* referenced before assignment|^cannot access local variable/,
    'a local variable has no value yet',
  ],
  [/^name '.*' is not defined/, 'a name is not defined'],
  [/missing \d+ required positional argument/, 'arguments are missing'],
  [/takes \d+ positional arguments? but \d+ (?:was|were) given$/, 'too many arguments'],
  [/^not enough values to unpack/, 'not enough values to unpack'],
  [/^too many values to unpack/, 'too many values to unpack'],
  [/^can only concatenate \w+ \(not "\w+"\) to \w+$/, ''],
  [/^dictionary changed size during iteration$|^Set changed size during iteration$/, ''],
];

/** What a method says that was called with more than it takes: most often the instance. */
const WITHOUT_SELF = /^\w+\.\w+\(\) takes \d+ positional arguments? but \d+ (?:was|were) given$/;

/** Said of a value that would not even fit into all the memory of a process. */
const TOO_LARGE = ': it asked for more memory at once than there is';

const BUILT_IN =
  /^(?:Arithmetic|Assertion|Attribute|Floating|EOF|Import|Index|Key|Lookup|Memory|ModuleNotFound|Name|NotImplemented|OS|Overflow|Recursion|Runtime|Type|UnboundLocal|Unicode|UnicodeDecode|UnicodeEncode|Value|ZeroDivision)Error$|^(?:StopIteration|SystemExit|KeyboardInterrupt|GeneratorExit|Exception|BaseException)$/;

export function isStackOverflow({ name, message }: Thrown): boolean {
  return (
    name === 'RecursionError' &&
    /^(?:maximum recursion depth exceeded|Stack overflow)/.test(message)
  );
}

/** Explains an exception twice: in words that name no value of the case, and with the exception's own words. */
export function explainThrown(thrown: Thrown): { message: string; detail: string } {
  const { name, message } = thrown;
  if (isStackOverflow(thrown)) return explainStackOverflow(name);
  const known = BUILT_IN.test(name) ? name : 'an exception';
  const own = OWN_MESSAGES.find(([pattern]) => pattern.test(message));
  const shown = own && (own[1] === '' ? message : own[1]);
  const hint = WITHOUT_SELF.test(message) ? '; is `self` its first parameter?' : '';
  // The interpreter says no more than its name.
  const why = name === 'MemoryError' && message === '' ? TOO_LARGE : '';
  return {
    message: `threw ${known}${shown === undefined ? why : `: ${shown}${hint}`}`,
    detail: message === '' ? `${name}${why}` : `${name}: ${message}${hint}`,
  };
}
