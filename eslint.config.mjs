import js from '@eslint/js';
import { importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** core, from left to right: a folder may import what stands to its right, and never what stands to its left. */
const coreOrder = [
  'rows',
  'course',
  'net',
  'demonstration',
  'fourWays',
  'containerd',
  'runtime',
  'oci',
  'docker',
  'files',
  'plan',
  'store',
  'target',
  'engine',
  'host',
];
/** Leaves: everybody may use them, they use nobody. */
const leaves = ['l10n', 'text'];

/** Forbids imports by path; `message` says the rule in words. */
const forbid = (files, groups, message) => ({
  files,
  rules: {
    'no-restricted-imports': ['error', { patterns: groups.map((group) => ({ group: [group].flat(), message })) }],
  },
});

const coreFolders = coreOrder.map((folder, index) =>
  forbid(
    [`src/core/${folder}/**/*.ts`],
    [['vscode'], ...coreOrder.slice(0, index).map((left) => [`**/${left}/**`]), ['**/ui/**', '**/features/**']],
    `core/${folder} may use only what stands to the right of it in: ${coreOrder.join(' → ')}, and never vscode`,
  ),
);

export default tseslint.config(
  { ignores: ['dist', 'out', 'node_modules', 'tools', '.stevedore'] },
  js.configs.recommended,
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        require: 'readonly',
        module: 'writable',
        __dirname: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        Buffer: 'readonly',
        fetch: 'readonly',
      },
    },
  },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    plugins: { 'import-x': importX },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'import-x/no-default-export': 'error',
      'import-x/no-cycle': 'error',
      'max-lines': ['error', { max: 400 }],
      'max-params': 'off',
      '@typescript-eslint/max-params': ['error', { max: 4 }],
    },
    settings: {
      'import-x/resolver': { node: { extensions: ['.ts', '.js'] } },
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
    },
  },
  ...coreFolders,
  ...leaves.map((leaf) =>
    forbid(
      [`src/core/${leaf}/**/*.ts`],
      [['vscode'], ...coreOrder.map((folder) => [`**/${folder}/**`]), ['**/ui/**', '**/features/**']],
      `core/${leaf} is a leaf`,
    ),
  ),
  forbid(['src/server/**/*.ts'], [['vscode'], ['**/ui/**', '**/features/**']], 'the server uses core and the protocol'),
  forbid(['src/ui/**/*.ts'], [['**/features/**']], 'ui serves the features and knows none of them'),
  {
    files: ['src/features/*/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^\\.\\./(?!\\.\\./)', message: 'features meet in core or by command id, never in each other' },
          ],
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unnecessary-condition': 'off',
      'no-control-regex': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
