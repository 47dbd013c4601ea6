/** The checker for class problems: compares the output of each call in turn. */
import { formatValue } from '../base/format.ts';
import { type Checker, RIGHT, wrong } from './checker.ts';
import { sameValue } from './difference.ts';

/** Calls shown before the wrong one. */
const SHOWN_BEFORE = 3;

/**
 * For class problems: checks each call's value by another checker and names the call that went wrong.
 *
 * @param value the checker of one call's value; its input is `[method, arguments]`
 */
export function perCall(value: Checker): Checker {
  return ({ input, output, answer }) => {
    const [names, args] = input as [string[], unknown[][]];
    const outputs = output as unknown[];
    const answers = answer as unknown[];
    if (outputs.length !== answers.length) {
      return wrong('not one value for each call', `${outputs.length} for ${answers.length} calls`);
    }
    for (let i = 0; i < answers.length; i++) {
      if (sameValue(outputs[i], answers[i])) continue;
      const input = [names[i], args[i]];
      const result = value({ input, output: outputs[i], answer: answers[i] });
      if (result.right) continue;
      const first = Math.max(0, i - SHOWN_BEFORE);
      const before = names.slice(first, i).map((name, k) => showCall(name, args[first + k]!));
      const calls = [...(first > 0 ? ['…'] : []), ...before, showCall(names[i]!, args[i]!)].join(
        ', ',
      );
      return wrong(
        `${names[i]!}() returned the wrong value`,
        `call ${i} of ${answers.length - 1}: ${calls}: ${result.detail ?? result.reason}`,
      );
    }
    return RIGHT;
  };
}

function showCall(name: string, args: unknown[]): string {
  return `${name}(${args.map((arg) => formatValue(arg, 40)).join(', ')})`;
}
