/** cdk-nag's AwsSolutions pack over the stack: what it finds, in lines; what is meant so is said where it is meant. */
import type { App, Stack } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';

/** One line a finding; empty when the stack holds to every rule or says why not. */
export function checkPractices(app: App, stack: Stack): string[] {
  const report = new AwsSolutionsChecks(app).validateScope(stack);
  return report.violations.flatMap((violation) =>
    violation.violatingResources.map(
      ({ resourceLogicalId }) => `${violation.ruleName} at ${resourceLogicalId}: ${violation.description}`,
    ),
  );
}
