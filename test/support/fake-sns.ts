/** SNS as far as subscriptions go, on loopback: lists them in pages, tells their attributes, confirms. */
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { SNSClient } from '@aws-sdk/client-sns';

export interface FakeSubscription {
  readonly topic: string;
  readonly endpoint: string;
  /** An ARN, `PendingConfirmation` or `Deleted`. */
  readonly arn: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** With which a pending one is confirmed. */
  readonly token?: string;
}

export interface FakeSns {
  readonly client: SNSClient;
  subscriptions: readonly FakeSubscription[];
  /** The parameters of each call. */
  readonly calls: Readonly<Record<string, string>>[];
  close(): void;
}

const PAGE = 100;

export async function openFakeSns(): Promise<FakeSns> {
  const calls: Record<string, string>[] = [];
  const fake: Pick<FakeSns, 'subscriptions'> = { subscriptions: [] };
  const server = createServer(async (request, response) => {
    const call = Object.fromEntries(new URLSearchParams(await text(request)));
    calls.push(call);
    const [status, body] = answer(fake.subscriptions, call);
    response.writeHead(status, { 'content-type': 'text/xml' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const client = new SNSClient({
    endpoint: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  });
  return Object.assign(fake, {
    client,
    calls,
    close() {
      client.destroy();
      server.close();
      server.closeAllConnections();
    },
  });
}

function answer(all: readonly FakeSubscription[], call: Readonly<Record<string, string>>): [number, string] {
  const result = (inner: string): [number, string] => [
    200,
    `<${call.Action}Response><${call.Action}Result>${inner}</${call.Action}Result></${call.Action}Response>`,
  ];
  switch (call.Action) {
    case 'ListSubscriptionsByTopic': {
      const of = all.filter(({ topic }) => topic === call.TopicArn);
      const from = Number(call.NextToken ?? 0);
      const members = of
        .slice(from, from + PAGE)
        .map(
          ({ arn, endpoint }) =>
            `<member><SubscriptionArn>${arn}</SubscriptionArn><Endpoint>${endpoint}</Endpoint></member>`,
        );
      const next = from + PAGE < of.length ? `<NextToken>${from + PAGE}</NextToken>` : '';
      return result(`<Subscriptions>${members.join('')}</Subscriptions>${next}`);
    }
    case 'GetSubscriptionAttributes': {
      const found = all.find(({ arn }) => arn === call.SubscriptionArn);
      if (!found) return fault(404, 'NotFound');
      const attributes = { Endpoint: found.endpoint, ...found.attributes };
      const entries = Object.entries(attributes).map(
        ([key, value]) => `<entry><key>${key}</key><value>${value}</value></entry>`,
      );
      return result(`<Attributes>${entries.join('')}</Attributes>`);
    }
    case 'Subscribe':
      return result('<SubscriptionArn>pending confirmation</SubscriptionArn>');
    case 'ConfirmSubscription': {
      const found = all.find(({ topic, token }) => topic === call.TopicArn && token === call.Token);
      return found
        ? result(`<SubscriptionArn>${found.arn}</SubscriptionArn>`)
        : fault(400, 'InvalidParameter');
    }
    default:
      return fault(400, 'InvalidAction');
  }
}

const fault = (status: number, code: string): [number, string] => [
  status,
  `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${code}</Message></Error></ErrorResponse>`,
];
