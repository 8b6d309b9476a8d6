import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusal } from '../../local/guard.ts';
import { type HeldStore, holdStore } from '../../local/store.ts';

const secret = 'a1b2c3';
const credential = (key: string) =>
  `AWS4-HMAC-SHA256 Credential=${key}/20261124/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0`;

describe('The check before the database', () => {
  const own = { host: '127.0.0.1:4000', authorization: credential(secret) };

  it.each(['127.0.0.1:4000', 'localhost:4000', 'LOCALHOST', '[::1]:4000'])(
    'lets in this machine as %s',
    (host) => {
      expect(refusal({ ...own, host }, secret)).toBeNull();
    },
  );

  it.each([
    'evil.example:4000',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '127.0.0.1@evil.example',
    '10.0.0.5:4000',
    '',
    undefined,
  ])('refuses the Host %s', (host) => {
    expect(refusal({ ...own, host }, secret)).toContain('Host');
  });

  it.each(['http://evil.example', 'null', 'http://127.0.0.1:4000', ''])(
    'refuses a page of origin «%s»',
    (origin) => {
      expect(refusal({ ...own, origin }, secret)).toContain('web pages');
    },
  );

  it.each([
    undefined,
    '',
    credential('other'),
    credential(''),
    `AWS4-HMAC-SHA256 Credential=${secret}`,
    `Bearer ${secret}`,
    credential(`${secret}x`),
  ])('refuses the authorization %s', (authorization) => {
    expect(refusal({ ...own, authorization }, secret)).toContain('access key');
  });
});

describe('A website', () => {
  let folder: string;
  let held: HeldStore;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'marsad-guard-'));
    const opened = await holdStore(folder);
    if (!opened.ok) throw new Error(opened.message);
    held = opened.value;
  });
  afterAll(async () => {
    await held.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function ask(
    method: string,
    headers: Record<string, string>,
  ): Promise<{ status: number; body: string; cors: boolean }> {
    return new Promise((resolve, reject) => {
      const asked = request(
        { host: '127.0.0.1', port: held.embedded.endpoint.port, method, agent: false, headers },
        async (response) => {
          let body = '';
          for await (const chunk of response) body += chunk;
          const cors = response.headers['access-control-allow-origin'] !== undefined;
          resolve({ status: response.statusCode ?? 0, body, cors });
        },
      );
      asked.on('error', reject);
      asked.end(method === 'POST' ? '{}' : undefined);
    });
  }

  const list = {
    'content-type': 'application/x-amz-json-1.0',
    'x-amz-target': 'DynamoDB_20120810.ListTables',
    'x-amz-date': '20261124T000000Z',
  };

  it('reads the tables with the secret, so that the refusals below mean something', async () => {
    const { status, body } = await ask('POST', {
      ...list,
      authorization: credential(held.embedded.endpoint.secret),
    });
    expect(status).toBe(200);
    expect(JSON.parse(body).TableNames).toContain('articles');
  });

  it.each([
    ['with any access key', 'POST', { ...list, authorization: credential('any') }],
    ['without one', 'POST', list],
    ['by a preflight', 'OPTIONS', { origin: 'http://evil.example', 'access-control-request-method': 'POST' }],
    ['by a health check', 'GET', {}],
  ])('gets nothing %s', async (_, method, headers) => {
    const answer = await ask(method, headers);
    expect(answer).toEqual({ status: 403, body: expect.stringMatching(/^Refused: /), cors: false });
  });

  it('gets nothing even when it knows the secret', async () => {
    const authorization = credential(held.embedded.endpoint.secret);
    const answer = await ask('POST', { ...list, authorization, origin: 'http://evil.example' });
    expect(answer).toMatchObject({ status: 403, cors: false });
    expect(await ask('POST', { ...list, authorization, host: 'evil.example' })).toMatchObject({
      status: 403,
    });
  });
});
