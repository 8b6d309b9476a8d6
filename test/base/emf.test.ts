import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMeter } from '../../functions/base/emf.ts';

interface Line {
  readonly service: string;
  readonly _aws: {
    readonly CloudWatchMetrics: readonly {
      readonly Namespace: string;
      readonly Dimensions: readonly (readonly string[])[];
      readonly Metrics: readonly { readonly Name: string; readonly Unit: string }[];
    }[];
  };
  readonly [metric: string]: unknown;
}

describe('metrics as log lines', () => {
  const lines: Line[] = [];
  beforeEach(() => {
    lines.length = 0;
    // Makes Powertools write to the console that the test can see.
    vi.stubEnv('POWERTOOLS_DEV', 'true');
    vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'false');
    vi.spyOn(console, 'log').mockImplementation((text: string) => void lines.push(JSON.parse(text)));
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  });

  it('keep each value that is measured', () => {
    const meter = createMeter('marsad-dev');
    meter.add('ArticlesNew', 2);
    meter.add('ArticlesNew', 3);
    meter.add('FeedsFailed', 0);
    meter.add('FeedsFailed', 1);
    meter.flush();
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ service: 'marsad-dev', ArticlesNew: [2, 3], FeedsFailed: [0, 1] });
    const [directive] = lines[0]!._aws.CloudWatchMetrics;
    expect(directive).toMatchObject({ Namespace: 'Marsad', Dimensions: [['service']] });
    expect(directive!.Metrics).toContainEqual({ Name: 'ArticlesNew', Unit: 'Count' });
    expect(directive!.Metrics).toContainEqual({ Name: 'FeedsFailed', Unit: 'None' });
  });

  it('go out in lines of a hundred values at most, and none is lost', () => {
    const meter = createMeter('marsad');
    for (let poll = 0; poll < 250; poll += 1) meter.add('FeedsFailed', poll % 5 === 0 ? 1 : 0);
    meter.flush();
    const values = lines.map(({ FeedsFailed }) => FeedsFailed as number[]);
    expect(values.map((some) => some.length)).toEqual([100, 100, 50]);
    expect(values.flat().reduce((sum, value) => sum + value, 0)).toBe(50);
  });

  it('begin anew after each flush', () => {
    const meter = createMeter('marsad');
    meter.add('ArticlesNew', 1);
    meter.flush();
    meter.flush();
    meter.add('ArticlesNew', 4);
    meter.flush();
    expect(lines.map(({ ArticlesNew }) => ArticlesNew)).toEqual([1, 4]);
  });
});
