import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Words that name a drawer instead of its content; a file called so collects whatever has no better place. */
const EMPTY_WORDS = /^(utils?|helpers?|commons?|managers?|services?|data|infos?)$/i;

const fileName = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { empty: "'{{word}}' in a file name says nothing: name what the file holds." },
  },
  create: context => ({
    Program(node) {
      // a data source is TypeORM's own word for its pool of connections
      const path = context.filename
        .slice(context.cwd.length + 1)
        .replace(/\.[cm]?tsx?$/, '')
        .replaceAll('data-source', 'pool');
      const word = path.split(/[/._-]|(?<=[a-z])(?=[A-Z])/).find(part => EMPTY_WORDS.test(part));
      if (word) context.report({ node, messageId: 'empty', data: { word } });
    },
  }),
};

const house = { rules: { 'file-name': fileName } };

const NO_DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'No default exports: a name that is written at home is found by one search.',
};
const NO_HIDDEN_SETTING = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Settings are read once, in kernel/src/config.ts, and handed over.',
};

/** Types are read from tsconfig.check.json: every source and test in one program, packages by their sources. */
export default defineConfig(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      'tests/generated/**',
      '.data/**',
      '.test-data/**',
      'coverage/**',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    plugins: { house },
    languageOptions: {
      parserOptions: { project: './tsconfig.check.json', tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'house/file-name': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, arguments: false } },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // the compiler that builds and the one that lints do not always agree on what an assertion adds
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // hooks of the gateway and of resolvers are taken from their object by design
      '@typescript-eslint/unbound-method': 'off',
      // an interface may demand a promise of an act that has nothing to wait for
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['kernel/src/**/*.ts', 'subgraphs/*/src/**/*.ts', 'gateway/src/**/*.ts', 'infra/src/**/*.ts'],
    ignores: ['**/*.test.ts', '**/migrations/**'],
    rules: {
      'max-lines': ['error', { max: 220, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // what runs inside the platform gets its settings handed over and speaks through the logger
    files: ['kernel/src/**/*.ts', 'subgraphs/*/src/**/*.ts', 'gateway/src/**/*.ts'],
    // a process begins in process.ts or main.ts
    ignores: ['**/*.test.ts', '**/main.ts', 'kernel/src/config.ts', 'kernel/src/server/process.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, NO_HIDDEN_SETTING],
    },
  },
  {
    // answers in tests are JSON of unknown shape, judged by the assertion
    files: ['**/*.test.ts', 'tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
    },
  },
);
