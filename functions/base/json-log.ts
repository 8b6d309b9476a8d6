/**
 * The functions' log: one JSON object a line, which CloudWatch Logs Insights reads without help. Powertools' logger, but
 * for what it says of the function in every line: each kilobyte is paid for, and the log group names the function.
 */
import { LogFormatter, Logger, LogItem } from '@aws-lambda-powertools/logger';
import type { LogAttributes, UnformattedAttributes } from '@aws-lambda-powertools/logger/types';
import type { Context } from 'aws-lambda';
import type { Log } from './ports.ts';

class BriefFormatter extends LogFormatter {
  override formatAttributes(
    { logLevel, message, timestamp, lambdaContext }: UnformattedAttributes,
    fields: LogAttributes,
  ): LogItem {
    const attributes = {
      level: logLevel,
      message,
      time: this.formatTimestamp(timestamp),
      request: lambdaContext?.awsRequestId,
      // The first call of a new process explains a slow one.
      ...(lambdaContext?.coldStart ? { cold: true } : {}),
    };
    return new LogItem({ attributes: { ...attributes, ...fields } });
  }
}

export interface JsonLog extends Log {
  /** From now on lines name this call. */
  begin(context: Context): void;
}

/** @param service what tells two stacks of one account apart: the stack's name. */
export function createJsonLog(service: string): JsonLog {
  const logger = new Logger({ serviceName: service, logFormatter: new BriefFormatter() });
  return {
    begin: (context) => logger.addContext(context),
    info: (message, fields = {}) => logger.info(message, fields),
    warn: (message, fields = {}) => logger.warn(message, fields),
    error: (message, fields = {}) => logger.error(message, fields),
  };
}
