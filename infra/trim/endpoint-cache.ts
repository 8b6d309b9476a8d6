/**
 * Stands in a function's bundle for the SDK's memory of endpoints that DynamoDB may be asked for: none is asked for
 * unless somebody sets AWS_ENABLE_ENDPOINT_DISCOVERY, and the stack does not.
 */
export class EndpointCache {
  getEndpoint(): undefined {
    return undefined;
  }
}
