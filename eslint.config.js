import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'tests/fixtures/', 'problems/*/submissions/', 'solutions/']),
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // Interfaces here are records of functions; none of them uses `this`.
      '@typescript-eslint/unbound-method': 'off',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    // Only the command line talks to the process.
    files: ['judge/**/*.ts'],
    ignores: ['judge/bin.ts', 'judge/cli/**', 'judge/sandbox/runner/**', 'judge/syntax/main.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['exit', 'exitCode', 'argv', 'stdout', 'stderr', 'stdin'].map((property) => ({
          object: 'process',
          property,
          message: 'only judge/cli/ knows arguments, streams and exit codes',
        })),
      ],
    },
  },
  {
    // These hold calls that have not been made yet, in the realm of a submission that may have replaced iterators.
    files: ['judge/entry/invoke.ts', 'judge/entry/converse.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...['ForOfStatement', 'SpreadElement', 'ArrayPattern'].map((selector) => ({
          selector,
          message:
            'iterates: a submission that replaced the iterator of lists would be shown later calls',
        })),
      ],
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { process: 'readonly', console: 'readonly' } },
  },
  // Benches print tables; tests print why something could not be tested here.
  { files: ['tests/**'], rules: { 'no-console': 'off' } },
);
