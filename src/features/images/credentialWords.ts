import { CredentialError } from '../../core/docker/registry/errors';
import { explainCredentials } from '../../core/docker/registry/explainCredentials';

/** What was asked of docker's credential store; what is wrong with it in the user's language. */
export async function credentialWords<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    throw CredentialError.is(error) ? new Error(explainCredentials(error), { cause: error }) : error;
  }
}
