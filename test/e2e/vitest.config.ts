import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/e2e/*.e2e.ts'],
    // One story, told in order: what comes after a step that failed would only fail for its sake.
    bail: 1,
    sequence: { concurrent: false },
    reporters: ['verbose'],
    testTimeout: 600_000,
    hookTimeout: 900_000,
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
  },
});
