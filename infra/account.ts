/** Who asks AWS, and where: what stands in the way is said before anything takes time. */
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';

/** Why no account can be asked at all, in one line; null where it is something else. */
export function whyNobody(error: unknown): string | null {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (/Region is missing/.test(message))
    return 'No AWS region is chosen: set AWS_REGION, such as eu-central-1.';
  if (/CredentialsProvider|ExpiredToken|InvalidClientToken|UnrecognizedClient/.test(name))
    return 'AWS does not know who asks: log in with the AWS command line (`aws configure` or `aws sso login`).';
  return null;
}

export type Account =
  /** `isNew`: CDK has not prepared it yet. */
  { readonly ok: true; readonly isNew: boolean } | { readonly ok: false; readonly message: string };

/** Asks the account whether CDK knows it. A role that may only deploy may not look: `cdk deploy` says what is missing. */
export async function askAccount(): Promise<Account> {
  const formation = new CloudFormationClient({});
  try {
    await formation.send(new DescribeStacksCommand({ StackName: 'CDKToolkit' }));
    return { ok: true, isNew: false };
  } catch (error) {
    const message = whyNobody(error);
    if (message !== null) return { ok: false, message };
    return { ok: true, isNew: error instanceof Error && error.message.includes('does not exist') };
  } finally {
    formation.destroy();
  }
}
