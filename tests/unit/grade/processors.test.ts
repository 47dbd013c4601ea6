import { expect, test } from 'vitest';
import { Processors } from '../../../judge/grade/processors.ts';

/** A piece of work that ends when it is told to, and says when it begins. */
function pieces(processors: Processors) {
  const began: string[] = [];
  const end: Record<string, () => void> = {};
  const start = (name: string, wanted: number) =>
    processors.use(wanted, () => {
      began.push(name);
      return new Promise<void>((resolve) => (end[name] = resolve));
    });
  return { began, end, start };
}

test('processors are handed out in order, as many as are wanted, and come back', async () => {
  const { began, end, start } = pieces(new Processors(3));
  const works = [start('a', 1), start('b', 1)];
  const measured = start('clock', 2);
  // One is free, but it is not this one's turn: the clock would wait for ever.
  works.push(start('late', 1));
  await expect.poll(() => began).toEqual(['a', 'b']);
  end.a!();
  await expect.poll(() => began).toEqual(['a', 'b', 'clock']);
  end.b!();
  await expect.poll(() => began).toEqual(['a', 'b', 'clock', 'late']);
  end.late!();
  end.clock!();
  await Promise.all([...works, measured]);
});

test('who wants more than there are gets all; a failure gives back as well', async () => {
  const one = new Processors(1);
  await expect(one.use(2, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await expect(one.use(2, () => Promise.resolve('yes'))).resolves.toBe('yes');
});
