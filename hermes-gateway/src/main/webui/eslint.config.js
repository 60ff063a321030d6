import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const WORDS = String.raw`/^(?!\s*System Update\s*$).*\p{L}{2}/su`;
/* Commands and examples stand in these, too. */
const SENTENCE = String.raw`/^\p{Lu}\p{Ll}/u`;
const SAID =
  '/^(aria-label|title|titleText|label|help|lead|description|content|explains|confirm|toggleText|closeBtnAriaLabel|mainAriaLabel|resetButtonLabel|dataLabel|screenReaderText|screenreaderText|missing|note|read)$/';
const SHOWN = '/^(text|placeholder)$/';
const message = 'People read this in their language: give it a name in en.ts and fr.ts, and say t(name).';

/** A literal that stands there itself, or as one of two. */
const literally = (where, words) =>
  ['', ' > ConditionalExpression', ' > LogicalExpression']
    .map((way) => where + way)
    .flatMap((way) => [
      `${way} > Literal[value=${words}]`,
      `${way} > TemplateLiteral > TemplateElement[value.raw=${words}]`,
    ]);

const literalTexts = [
  `JSXText[value=${WORDS}]`,
  ...literally(':matches(JSXElement, JSXFragment) > JSXExpressionContainer', WORDS),
  `JSXAttribute[name.name=${SAID}] > Literal[value=${WORDS}]`,
  ...literally(`JSXAttribute[name.name=${SAID}] > JSXExpressionContainer`, WORDS),
  `JSXAttribute[name.name=${SHOWN}] > Literal[value=${SENTENCE}]`,
  ...literally(`JSXAttribute[name.name=${SHOWN}] > JSXExpressionContainer`, SENTENCE),
  ...literally('Property[key.name=/^(label|text|title|explains|description|remedy|detail)$/]', WORDS),
  ...literally('CallExpression[callee.name="tell"]', WORDS),
].map((selector) => ({ selector, message }));

export default tseslint.config(
  { ignores: ['node_modules'] },
  js.configs.recommended,
  tseslint.configs.recommended,
  reactHooks.configs.flat['recommended-latest'],
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/**/{en,fr}.ts', 'src/**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...literalTexts,
        {
          selector: 'CallExpression[callee.name="t"]:not(:function CallExpression)',
          message:
            'Said once while the file loads, this would stay in the first language: say it while drawing.',
        },
      ],
    },
  },
);
