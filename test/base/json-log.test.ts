import type { Context } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createJsonLog } from '../../functions/base/json-log.ts';

const context: Context = {
  ...{ callbackWaitsForEmptyEventLoop: false, functionName: 'marsad-poll', functionVersion: '1' },
  ...{ invokedFunctionArn: 'arn:aws:lambda:us-east-1:1:function:marsad-poll', memoryLimitInMB: '512' },
  ...{ awsRequestId: 'call-1', logGroupName: '', logStreamName: '' },
  getRemainingTimeInMillis: () => 0,
  done() {},
  fail() {},
  succeed() {},
};

describe('the log of a function', () => {
  const lines: Record<string, unknown>[] = [];
  beforeEach(() => {
    lines.length = 0;
    // Makes Powertools write to the console that the test can see.
    vi.stubEnv('POWERTOOLS_DEV', 'true');
    vi.stubEnv('AWS_LAMBDA_INITIALIZATION_TYPE', 'on-demand');
    for (const method of ['info', 'warn', 'error'] as const)
      vi.spyOn(console, method).mockImplementation((text: string) => void lines.push(JSON.parse(text)));
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  });

  it('is an object a line, with its level, its message and what it tells', () => {
    const log = createJsonLog('marsad');
    log.info('polled', { feed: 'one', articles: 3 });
    log.error('poll failed', { reason: 'no store' });
    expect(lines).toMatchObject([
      { level: 'INFO', message: 'polled', feed: 'one', articles: 3, time: expect.stringMatching(/^20.*Z$/) },
      { level: 'ERROR', message: 'poll failed', reason: 'no store' },
    ]);
  });

  it('names the call, and the first one of a process', () => {
    const log = createJsonLog('marsad');
    log.begin(context);
    log.warn('feed failed');
    expect(lines[0]).toMatchObject({ request: 'call-1', cold: true });
    log.begin({ ...context, awsRequestId: 'call-2' });
    log.warn('feed failed');
    expect(lines[1]).toMatchObject({ request: 'call-2' });
    expect(lines[1]).not.toHaveProperty('cold');
  });

  it('says nothing of the function in each line, since lines are paid for', () => {
    const log = createJsonLog('marsad');
    log.begin(context);
    log.info('polled', { feed: 'one' });
    expect(Object.keys(lines[0]!).toSorted()).toEqual([
      'cold',
      'feed',
      'level',
      'message',
      'request',
      'time',
    ]);
  });

  it('keeps its message whatever a field is called', () => {
    const log = createJsonLog('marsad');
    log.info('polled', { message: null, level: 'high' });
    expect(lines.at(-1)).toMatchObject({ level: 'INFO', message: 'polled' });
  });
});
