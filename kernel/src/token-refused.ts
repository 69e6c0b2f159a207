/** A bearer token that is not accepted; the message may be shown to the caller, it never repeats the token. */
export class TokenRefused extends Error {
  override readonly name: string = 'TokenRefused';
}

/** The token may be good, but the identity provider's keys can not be had at the moment. */
export class ProviderUnreachable extends TokenRefused {
  override readonly name = 'ProviderUnreachable';
}
