/** Puts what a submission throws into words. */
import { MAX_TEXT, type Thrown } from '../protocol.ts';

/** Describes anything a submission may throw, including what throws again when it is looked at. */
export function describeThrown(thrown: unknown): Thrown {
  if (isError(thrown)) {
    return {
      name: text(() => thrown.name),
      message: text(() => thrown.message),
      stack: text(() => thrown.stack),
    };
  }
  return { name: 'a thrown value', message: text(() => String(thrown)), stack: '' };
}

/** Looking at the prototype of a proxy may throw as well. */
function isError(thrown: unknown): thrown is Error {
  try {
    return thrown instanceof Error;
  } catch {
    return false;
  }
}

function text(get: () => unknown): string {
  try {
    const value = get();
    return typeof value === 'string' ? value.slice(0, MAX_TEXT) : '';
  } catch {
    return '';
  }
}
