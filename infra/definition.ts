/** Reads the dashboard's definition out of a template, where names of what it shows still stand as references. */
import type { DashboardBody } from './drawing.ts';

interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
}

/** @param resources of a CloudFormation template, by logical id. Throws where it has no dashboard. */
export function dashboardOf(resources: Readonly<Record<string, Resource>>): DashboardBody {
  const dashboard = Object.values(resources).find(({ Type }) => Type === 'AWS::CloudWatch::Dashboard');
  if (!dashboard) throw new Error('The template has no dashboard.');
  return JSON.parse(resolve(dashboard.Properties.DashboardBody, resources)) as DashboardBody;
}

/** A text as CloudFormation would make it; what only a deployed stack knows stands by its name. */
function resolve(value: unknown, resources: Readonly<Record<string, Resource>>): string {
  if (typeof value === 'string') return value;
  const {
    'Fn::Join': join,
    'Fn::GetAtt': attribute,
    Ref: reference,
  } = value as Readonly<Record<string, unknown>>;
  if (Array.isArray(join)) {
    const [separator, parts] = join as [string, readonly unknown[]];
    return parts.map((part) => resolve(part, resources)).join(separator);
  }
  const id = Array.isArray(attribute) ? String(attribute[0]) : String(reference);
  const { FunctionName, QueueName, AlarmName } = resources[id]?.Properties ?? {};
  return String(FunctionName ?? QueueName ?? AlarmName ?? id);
}
