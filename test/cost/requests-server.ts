/** What `requests.ts` asks: an outlet with TLS, and DynamoDB as far as it reads a row, in a process of their own. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { rss } from '../support/outlet.ts';

const pem = (name: string) =>
  readFileSync(new URL(`../feeds/fixtures/tls/${name}.pem`, import.meta.url), 'utf8');

const ETAG = '"1"';
const TEXT = 'قال مصدر في الوزارة إن العمل في الطريق الجديد يبدأ في الشهر المقبل وفق الخطة المعلنة. '.repeat(
  12,
);
const document = gzipSync(
  rss(Array.from({ length: 30 }, (_, at) => ({ title: `خبر ${at}`, guid: `g${at}`, text: TEXT }))),
);
const row = JSON.stringify({
  Item: { id: { S: 'feed:one' }, version: { N: '7' }, seen: { S: 'abcdefgh'.repeat(125) } },
});

const outlet = createTlsServer({ key: pem('key'), cert: pem('valid') }, (request, response) => {
  if (request.headers['if-none-match'] === ETAG) return response.writeHead(304, { etag: ETAG }).end();
  return response
    .writeHead(200, { etag: ETAG, 'content-type': 'application/rss+xml', 'content-encoding': 'gzip' })
    .end(document);
});
const database = createServer((request, response) => {
  request.resume().on('end', () => {
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end(row);
  });
});

const portOf = async (server: typeof outlet | typeof database): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};
process.send?.({ outlet: await portOf(outlet), database: await portOf(database) });
// The parent's end is this one's.
process.on('disconnect', () => process.exit());
