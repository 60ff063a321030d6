import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
    sequence: { shuffle: true },
    reporters: ['default', ['junit', { outputFile: '../../../target/vitest-junit.xml' }]],
  },
});
