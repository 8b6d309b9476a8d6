/** Lambda's own interface, for what the test does by hand: call a function, and break one. */
import type { Cloud } from './ministack.ts';
import { STACK } from './stack.ts';

const HEADERS = {
  'content-type': 'application/json',
  authorization:
    'AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/lambda/aws4_request, SignedHeaders=host, Signature=0',
};

async function request(
  { endpoint }: Cloud,
  path: string,
  method: 'GET' | 'POST' | 'PUT',
  body?: unknown,
): Promise<unknown> {
  const answer = await fetch(`${endpoint}/2015-03-31/functions/${STACK}-${path}`, {
    method,
    headers: HEADERS,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok || answer.headers.get('x-amz-function-error') !== null)
    throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
  return JSON.parse(text);
}

/** Calls a function as its schedule does, and waits for its answer. */
export const invoke = (cloud: Cloud, name: 'dispatch' | 'notify', time: Date) =>
  request(cloud, `${name}/invocations`, 'POST', { time: time.toISOString() });

/** Takes the table of states from poll, so that its store fails; gives back what undoes it. */
export async function breakPoll(cloud: Cloud): Promise<() => Promise<void>> {
  const { Environment } = (await request(cloud, 'poll/configuration', 'GET')) as {
    readonly Environment: { readonly Variables: Readonly<Record<string, string>> };
  };
  const put = async (Variables: Readonly<Record<string, string>>) => {
    await request(cloud, 'poll/configuration', 'PUT', { Environment: { Variables } });
  };
  await put({ ...Environment.Variables, TABLE_STATE: 'nowhere' });
  return () => put(Environment.Variables);
}
