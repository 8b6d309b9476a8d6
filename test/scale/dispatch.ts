/** Dispatch under load: how even the minutes are, and how long the fullest takes through the real SDK and a socket. */
import { createServer } from 'node:http';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { Config } from '../../functions/base/config.ts';
import { batches, FEEDS_PER_BATCH } from '../../functions/feeds/schedule.ts';
import { dispatch } from '../../functions/jobs/dispatch.ts';
import { createSqsQueue } from '../../functions/jobs/queue.ts';
import { EVERY, START, scaleConfig } from './feeds.ts';
import type { Finding } from './finding.ts';

/** Milliseconds that SQS takes for a batch: what its users report within a region. */
const SQS_MS = 20;
export async function dispatchLoad(feeds: number): Promise<readonly Finding[]> {
  const config = scaleConfig(feeds);
  const minutes = Array.from({ length: EVERY * 2 }, (_, at) => batches(config.feeds, START + at));
  const loads = minutes.map((work) => work.reduce((sum, { feeds: ids }) => sum + ids.length, 0));
  const mean = loads.reduce((sum, load) => sum + load, 0) / loads.length;
  const messages = minutes.map((work) => work.length);
  const filled = mean / (Math.max(...messages) * FEEDS_PER_BATCH);
  const seconds = await sendSeconds(config, START + loads.indexOf(Math.max(...loads)));
  // A thousand feeds are two hundred a minute: there chance alone is more than a twentieth.
  const evenness = feeds >= 100_000 ? { atMost: 5 } : {};
  return [
    {
      what: 'fullest minute above the mean',
      feeds,
      value: (Math.max(...loads) / mean - 1) * 100,
      unit: '%',
      ...evenness,
    },
    { what: 'messages of the fullest minute', feeds, value: Math.max(...messages), unit: 'messages' },
    { what: 'share of a message that is used', feeds, value: filled * 100, unit: '%' },
    { what: 'dispatch of the fullest minute', feeds, value: seconds, unit: 's', atMost: 10 },
  ];
}

/** Through the SDK and a socket of loopback to a server that answers as SQS does, as late as SQS does. */
async function sendSeconds(config: Config, minute: number): Promise<number> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      const { Entries } = JSON.parse(body) as { Entries: { Id: string }[] };
      const Successful = Entries.map(({ Id }) => ({ Id, MessageId: Id, MD5OfMessageBody: '' }));
      setTimeout(() => {
        response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' });
        response.end(JSON.stringify({ Successful, Failed: [] }));
      }, SQS_MS);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const client = new SQSClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    // The server does not hash what it gets.
    md5: false,
  });
  const begin = performance.now();
  await dispatch(config, minute * 60_000, createSqsQueue(client, `http://127.0.0.1:${port}/queue.fifo`));
  const seconds = (performance.now() - begin) / 1000;
  client.destroy();
  server.close();
  return seconds;
}
