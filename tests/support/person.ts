import type { TestIssuer } from './issuer';

/** Somebody with an account at the identity provider; what they may do, memberships of the platform say. */
export interface Person {
  readonly subject: string;
  readonly email: string | undefined;
  readonly issuer: string;
  /** The header that proves who they are; the same token for the whole test, as a client keeps it for an hour. */
  authorization(): Promise<string>;
}

export interface PersonOptions {
  readonly email?: string;
  readonly subject?: string;
  /** A program that signed in by client credentials: no e-mail, and its subject is its client. */
  readonly isService?: boolean;
  /** Further claims of the token. */
  readonly claims?: Record<string, unknown>;
}

let made = 0;

/** Makes somebody new, or a further token holder of a known e-mail address. */
export const makePerson = (issuer: TestIssuer, options: PersonOptions = {}): Person => {
  made += 1;
  const subject = options.subject ?? `person-${made}`;
  const email = options.isService ? undefined : (options.email ?? `${subject}@people.example`);
  let token: Promise<string> | undefined;
  return {
    subject,
    email,
    issuer: issuer.issuer,
    authorization: async () => {
      token ??= issuer.sign({
        sub: subject,
        ...(email ? { email, email_verified: true } : {}),
        ...(options.isService ? { client_id: subject } : {}),
        ...options.claims,
      });
      return `Bearer ${await token}`;
    },
  };
};
