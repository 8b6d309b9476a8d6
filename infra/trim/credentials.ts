/**
 * Stands in a function's bundle for the SDK's search for credentials (files, single sign-on, instance metadata): Lambda
 * gives a function its role's by environment and no other way. A hundred kilobytes less to read at each start.
 */
export const defaultProvider = () => async () => {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = process.env;
  if (!accessKeyId || !secretAccessKey) {
    throw new Error(
      'This function has no credentials: it runs on Lambda, which sets them in the environment.',
    );
  }
  const sessionToken = process.env.AWS_SESSION_TOKEN;
  return { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) };
};
