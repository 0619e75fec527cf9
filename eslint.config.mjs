import tseslint from 'typescript-eslint';

/** What each folder of src may import from its siblings: imports point one way. */
const mayImport = {
  model: [],
  plan: ['model'],
  journey: ['model', 'plan'],
  result: ['model', 'plan'],
  http: ['model'],
  host: ['model', 'plan', 'result'],
  load: ['model', 'plan', 'journey', 'result', 'http'],
  gate: ['model', 'plan', 'result'],
  analysis: ['model', 'plan', 'result'],
  report: ['model', 'plan', 'result', 'gate', 'analysis'],
  github: ['model', 'gate', 'result'],
  app: ['model', 'plan', 'journey', 'result', 'http', 'host', 'load', 'gate', 'analysis', 'report', 'github'],
};

const direction = Object.entries(mayImport).map(([folder, allowed]) => {
  const forbidden = Object.keys(mayImport).filter((other) => other !== folder && !allowed.includes(other));
  return {
    files: [`src/${folder}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...(forbidden.length === 0
              ? []
              : [
                  {
                    group: forbidden.map((other) => `**/${other}/**`),
                    message: `${folder}/ may import only: ${allowed.join(', ') || 'nothing'}`,
                  },
                ]),
            { group: ['**/cli.js', '**/action.js'], message: 'nothing imports the entries' },
          ],
        },
      ],
    },
  };
});

export default tseslint.config(
  { ignores: ['dist', 'lib', 'node_modules', 'loadgate-results', 'test/fixtures'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 50 }],
    },
  },
  ...direction,
);
