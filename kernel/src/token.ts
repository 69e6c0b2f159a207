import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Config } from './config';
import { readClaims, type Identity } from './token-claims';
import { IssuerKeys, defaultKeyTiming, type KeyTiming } from './token-keys';
import { ProviderUnreachable, TokenRefused } from './token-refused';

export { ProviderUnreachable, TokenRefused, type Identity };

/** Checks the bearer token of one request; every process of the platform does so itself. */
export interface TokenVerifier {
  /** `null` means no token, so the public; a token that is not good always throws TokenRefused. */
  verify(authorization: string | undefined): Promise<Identity | null>;
}

/** Signatures by key pair only: with HS* the public key of the issuer would serve as the secret. */
const ALGORITHMS = ['RS256', 'ES256', 'PS256', 'EdDSA'];
const TYPES = new Set(['jwt', 'at+jwt', 'application/at+jwt']);
const LONGEST_HEADER = 8_192;
const CLOCK_TOLERANCE_SECONDS = 5;
const CACHE_MS = 60_000;
const CACHE_SIZE = 2_000;

interface Remembered {
  identity: Identity;
  until: number;
}

/** Verified tokens by their hash, so that a page of questions costs one signature; the oldest goes first. */
class VerifiedTokens {
  private readonly entries = new Map<string, Remembered>();

  find(key: string): Identity | undefined {
    const entry = this.entries.get(key);
    if (entry && entry.until > Date.now()) return entry.identity;
    this.entries.delete(key);
    return undefined;
  }

  remember(key: string, identity: Identity): void {
    const until = Math.min(Date.now() + CACHE_MS, identity.expiresAt.getTime());
    if (this.entries.size >= CACHE_SIZE) this.entries.delete(this.entries.keys().next().value ?? '');
    this.entries.set(key, { identity, until });
  }
}

/** All that a request says of who asks. Node would keep the first of two headers; who says two things is refused. */
export const authorizationOf = ({
  headersDistinct,
}: Pick<IncomingMessage, 'headersDistinct'>): string | undefined =>
  headersDistinct['authorization']?.join(', ');

const bearerToken = (authorization: string): string => {
  if (authorization.length > LONGEST_HEADER) throw new TokenRefused('The authorization header is too long.');
  const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization)?.[1];
  if (!token)
    throw new TokenRefused('The authorization header must be "Bearer" and a signed JSON web token.');
  return token;
};

/** What the caller is told; the reason is named as far as it helps an honest caller. */
const asRefusal = (error: unknown): TokenRefused => {
  if (error instanceof TokenRefused) return error;
  const { code, claim } = error as { code?: string; claim?: string };
  if (code === 'ERR_JWT_EXPIRED') return new TokenRefused('The token has expired.');
  if (code === 'ERR_JWT_CLAIM_VALIDATION_FAILED')
    return new TokenRefused(`The token does not fit: ${claim}.`);
  if (code === 'ERR_JOSE_ALG_NOT_ALLOWED')
    return new TokenRefused('The token is signed by an algorithm not allowed.');
  return new TokenRefused('The token is not valid.', { cause: error });
};

class IssuedTokens implements TokenVerifier {
  private readonly verified = new VerifiedTokens();
  private readonly keys: Map<string, IssuerKeys>;

  constructor(
    private readonly oidc: Config['oidc'],
    timing: KeyTiming,
  ) {
    const issuers = [oidc.issuer, ...Object.keys(oidc.officeIssuers)];
    this.keys = new Map(issuers.map(issuer => [issuer, new IssuerKeys(issuer, timing)]));
  }

  async verify(authorization: string | undefined): Promise<Identity | null> {
    if (authorization === undefined) return null;
    const token = bearerToken(authorization);
    const key = createHash('sha256').update(token).digest('base64');
    const known = this.verified.find(key);
    if (known) return known;
    const identity = await this.check(token).catch((error: unknown) => {
      throw asRefusal(error);
    });
    this.verified.remember(key, identity);
    return identity;
  }

  private async check(token: string): Promise<Identity> {
    const { decodeJwt, jwtVerify } = await import('jose');
    const issuer = decodeJwt(token).iss ?? '';
    const keys = this.keys.get(issuer);
    if (!keys) throw new TokenRefused('The token comes from an issuer that is not trusted here.');
    const { payload, protectedHeader } = await jwtVerify(token, keys.key, {
      issuer,
      audience: this.oidc.audience,
      algorithms: ALGORITHMS,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      requiredClaims: ['sub', 'exp'],
    });
    if (!TYPES.has(String(protectedHeader.typ).toLowerCase())) {
      throw new TokenRefused('The token is of another type than an access token.');
    }
    return readClaims(
      issuer,
      issuer === this.oidc.issuer ? undefined : this.oidc.officeIssuers[issuer],
      payload,
    );
  }
}

/** Makes the verifier for the main issuer and the offices' own issuers; keys are fetched at the first token. */
export const createTokenVerifier = (oidc: Config['oidc'], timing: Partial<KeyTiming> = {}): TokenVerifier =>
  new IssuedTokens(oidc, { ...defaultKeyTiming, ...timing });
