import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that start processes take longest, though they are small: begun last, one of them would run alone at the end. */
const SLOW = ['/kill/', '/simulation/', '/local/', '/cli/', '/scale/'];

class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = SLOW.findIndex((part) => moduleId.includes(`/test${part}`));
      return at < 0 ? SLOW.length : at;
    };
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    // By default one core stays idle, which on two is half of them.
    maxWorkers: '100%',
    // No test changes what others import, and reading the sources anew for each of 150 files took a third of the time.
    isolate: false,
    sequence: { sequencer: SlowFirst },
    // Deadlines here are watchdogs against a hang, not measurements: those live in the benches.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
