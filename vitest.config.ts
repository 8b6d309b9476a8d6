import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    // By default one core stays idle, which on two is half of them.
    maxWorkers: '100%',
    // Deadlines here are watchdogs against a hang, not measurements: those live in the benches.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
