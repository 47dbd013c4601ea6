import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The corpus of attacks takes longest, in the shortest files: where vitest has not seen yet how long they take, it
 * would begin them last, and the last one would keep one processor busy alone.
 */
class AttacksFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isAttack = ({ moduleId }: TestSpecification) => moduleId.includes('/tests/attacks/');
    return [...sorted.filter(isAttack), ...sorted.filter((file) => !isAttack(file))];
  }
}

export default defineConfig({
  resolve: {
    alias: { 'coding-round-judge': fileURLToPath(new URL('judge/api.ts', import.meta.url)) },
  },
  test: {
    projects: [
      // Functions that share nothing: loading every module once, not once a file, takes a third of the time.
      {
        extends: true,
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], isolate: false },
      },
      {
        extends: true,
        test: { name: 'processes', include: ['tests/!(unit)/**/*.test.ts'] },
      },
    ],
    globalSetup: ['tests/support/build.ts'],
    sequence: { sequencer: AttacksFirst },
    // The tests start processes of their own: more than one file a core only makes them wait.
    maxWorkers: 2,
    // Only for what hangs: machines differ by a factor of four.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    coverage: {
      provider: 'v8',
      include: ['judge/**/*.ts'],
      // Runs inside the sandbox or in a browser, in another runtime, which no coverage of ours reaches; and only types.
      exclude: [
        'judge/sandbox/runner/**',
        'judge/languages/*/runner/**',
        'judge/counting/realm/**',
        'judge/report/html/browser/**',
        'judge/**/*.d.ts',
        'judge/bin.ts',
      ],
      reporter: ['text-summary', 'html'],
      thresholds: { statements: 90 },
    },
  },
});
