import js from '@eslint/js';
import tseslint from 'typescript-eslint';

// The parts, in the order in which they may know each other: each imports only from those before it.
const parts = ['text', 'extract', 'resolve', 'store', 'api', 'cli'];

const up = '^(\\.\\./)+';

/** What one part may not import, as `no-restricted-imports` patterns. */
function forbiddenImports(part) {
  const later = parts.slice(parts.indexOf(part) + 1);
  const others = parts.filter((other) => other !== part);
  return [
    ...(later.length > 0
      ? [{ regex: `${up}(${later.join('|')})(/|$)`, message: `The parts go ${parts.join(' -> ')}: ${part} may not import what comes after it.` }]
      : []),
    { regex: `${up}(${others.join('|')})(/(?!index\\.js$)|$)`, message: "Import another part through its front door, '../<part>/index.js'." },
    ...(part === 'cli' ? [] : [{ regex: `${up}config\\.js$`, message: 'Only cli reads the configuration; take what you need as an argument.' }]),
    ...nowhere,
  ];
}

const nowhere = [
  { regex: '(^|/)(dist|test|scripts|bin)/', message: 'Product code does not import from dist, test, scripts or bin.' },
];

const noEnvironment = { object: 'process', property: 'env', message: 'src/config.ts alone reads the environment.' };
const noEnvironmentImport = [
  { name: 'node:process', message: 'Use the global `process`.' },
  { name: 'process', message: 'Use the global `process`.' },
];

/** The same patterns for `import()`, which `no-restricted-imports` does not see. */
const dynamicImports = (patterns) =>
  patterns.map(({ regex, message }) => ({ selector: `ImportExpression > Literal[value=/${regex.replaceAll('/', '\\/')}/]`, message }));

const partRules = parts.map((part) => ({
  files: [`src/${part}/**/*.ts`],
  rules: {
    'no-restricted-imports': ['error', { paths: noEnvironmentImport, patterns: forbiddenImports(part) }],
    'no-restricted-syntax': ['error', ...dynamicImports(forbiddenImports(part))],
  },
}));

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'data/', 'coverage/', 'src/store/generated/'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-properties': ['error', noEnvironment],
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: [{ from: 'package', package: '@jest/globals', name: ['describe', 'it', 'test'] }] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 450, skipBlankLines: true }],
      'no-console': 'error',
    },
  },
  ...partRules,
  { files: ['src/config.ts', 'prisma.config.ts'], rules: { 'no-restricted-properties': 'off' } },
  // Tests start the command with an environment of their own, and look at results that have no type.
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-properties': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { ...tseslint.configs.disableTypeChecked.languageOptions, globals: { process: 'readonly', console: 'readonly', URL: 'readonly', Buffer: 'readonly', setTimeout: 'readonly', fetch: 'readonly' } },
    rules: { ...tseslint.configs.disableTypeChecked.rules, 'no-restricted-properties': 'off' },
  },
);
