// Runs in the browser: signs in by authorisation code with PKCE and sends the token with the page's questions.
'use strict';
(() => {
  const settings = JSON.parse(document.getElementById('settings').textContent);
  const TOKEN = 'kiezgraph.token';
  const PENDING = 'kiezgraph.pending';
  const ASK_AGAIN = 'kiezgraph.ask-again';

  const base64url = bytes =>
    btoa(String.fromCharCode(...bytes))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '');
  const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));
  const claimsOf = token => {
    try {
      const bytes = Uint8Array.from(
        atob(token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/')),
        each => each.charCodeAt(0),
      );
      return JSON.parse(new TextDecoder().decode(bytes));
    } catch {
      return {};
    }
  };
  // A resource indicator must be a URI (RFC 8707); a provider that knows the platform by a bare name needs none.
  const resource = URL.canParse(settings.audience) ? { resource: settings.audience } : {};
  const redirectUri = () => new URL('/signed-in', location.href).href;

  /** A reason that a person can do something about; `detail` is for whoever runs the platform. */
  class SignInFault extends Error {
    constructor(message, detail) {
      super(message);
      this.detail = detail;
    }
  }

  const discover = async () => {
    const address = `${settings.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const answer = await fetch(address).catch(() => undefined);
    if (!answer?.ok) {
      throw new SignInFault(
        'Der Anmeldedienst ist nicht erreichbar. Bitte versuchen Sie es in einigen Minuten noch einmal.',
        address,
      );
    }
    const provider = await answer.json();
    if (provider.issuer !== settings.issuer) {
      throw new SignInFault(
        'Der Anmeldedienst gibt sich unter einem anderen Namen aus als erwartet. Bitte wenden Sie sich an die Betreiberin.',
        `${provider.issuer} ≠ ${settings.issuer}`,
      );
    }
    return provider;
  };

  const signIn = async () => {
    if (!crypto.subtle) {
      throw new SignInFault(
        'Die Anmeldung braucht eine sichere Verbindung. Bitte öffnen Sie diese Seite über https oder über localhost.',
      );
    }
    const provider = await discover();
    const pending = { state: random(), nonce: random(), verifier: random() };
    sessionStorage.setItem(PENDING, JSON.stringify(pending));
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(pending.verifier));
    const address = new URL(provider.authorization_endpoint);
    const query = {
      response_type: 'code',
      client_id: settings.clientId,
      redirect_uri: redirectUri(),
      scope: 'openid email',
      ...resource,
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: base64url(new Uint8Array(digest)),
      code_challenge_method: 'S256',
      ...(sessionStorage.getItem(ASK_AGAIN) ? { prompt: 'login' } : {}),
    };
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
    location.assign(address.href);
  };

  const REFUSALS = {
    access_denied: 'Die Anmeldung wurde abgebrochen.',
    invalid_target:
      'Der Anmeldedienst kennt diese Plattform nicht. Bitte wenden Sie sich an die Betreiberin.',
    unauthorized_client:
      'Der Anmeldedienst kennt diese Seite nicht. Bitte wenden Sie sich an die Betreiberin.',
  };

  // Codes that a provider may send back (RFC 6749, OpenID Connect Core, RFC 8707). Anybody can write an address with
  // other words in it, and they would stand on this page as if they were ours.
  const CODES = [
    ...Object.keys(REFUSALS),
    'invalid_request',
    'unsupported_response_type',
    'invalid_scope',
    'server_error',
    'temporarily_unavailable',
    'interaction_required',
    'login_required',
    'account_selection_required',
    'consent_required',
    'invalid_request_uri',
    'invalid_request_object',
    'request_not_supported',
    'request_uri_not_supported',
    'registration_not_supported',
  ];

  const pendingFor = answered => {
    const pending = JSON.parse(sessionStorage.getItem(PENDING) ?? 'null');
    sessionStorage.removeItem(PENDING);
    const error = answered.get('error');
    if (error)
      throw new SignInFault(
        (Object.hasOwn(REFUSALS, error) && REFUSALS[error]) ||
          'Der Anmeldedienst hat die Anmeldung abgelehnt.',
        CODES.includes(error) ? error : undefined,
      );
    if (!pending)
      throw new SignInFault(
        'Diese Anmeldung wurde in einem anderen Fenster begonnen oder ist schon verbraucht. Bitte melden Sie sich noch einmal an.',
      );
    const isOurs =
      answered.get('state') === pending.state && (answered.get('iss') ?? settings.issuer) === settings.issuer;
    if (!isOurs)
      throw new SignInFault(
        'Die Antwort gehört nicht zu dieser Anmeldung. Bitte melden Sie sich noch einmal an.',
        'state or iss differs',
      );
    return pending;
  };

  const redeem = async (code, pending) => {
    const { token_endpoint: endpoint } = await discover();
    const body = new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri(),
      client_id: settings.clientId,
      code_verifier: pending.verifier,
      ...resource,
    });
    const answer = await fetch(endpoint, { method: 'POST', body }).catch(() => undefined);
    const granted = await answer?.json().catch(() => undefined);
    if (!answer?.ok || !granted?.access_token) {
      throw new SignInFault(
        'Der Anmeldedienst hat keine Berechtigung ausgestellt. Bitte melden Sie sich noch einmal an.',
        granted?.error_description ?? granted?.error ?? endpoint,
      );
    }
    if (granted.id_token && claimsOf(granted.id_token).nonce !== pending.nonce) {
      throw new SignInFault(
        'Die Antwort gehört nicht zu dieser Anmeldung. Bitte melden Sie sich noch einmal an.',
        'nonce differs',
      );
    }
    return granted;
  };

  /** Takes up the provider's answer; to be called on the page it sends people back to. */
  const finish = async () => {
    const answered = new URLSearchParams(location.search);
    history.replaceState(null, '', '/signed-in');
    const granted = await redeem(answered.get('code') ?? '', pendingFor(answered));
    const claims = {
      ...claimsOf(granted.access_token),
      ...(granted.id_token ? claimsOf(granted.id_token) : {}),
    };
    const name = claims.email ?? claims.preferred_username ?? claims.name ?? claims.sub ?? 'unbekannt';
    const expiresAt = Date.now() + (granted.expires_in ?? 300) * 1000;
    sessionStorage.setItem(TOKEN, JSON.stringify({ accessToken: granted.access_token, name, expiresAt }));
    sessionStorage.removeItem(ASK_AGAIN);
  };

  const current = () => {
    const token = JSON.parse(sessionStorage.getItem(TOKEN) ?? 'null');
    return token && token.expiresAt > Date.now() ? token : null;
  };
  const isExpired = () => sessionStorage.getItem(TOKEN) !== null && current() === null;
  const forget = () => {
    sessionStorage.removeItem(TOKEN);
    sessionStorage.setItem(ASK_AGAIN, 'yes');
  };

  const plainFetch = window.fetch.bind(window);
  const isQuestion = address => address.origin === location.origin && address.pathname === '/graphql';

  /** The token goes to our own API and nowhere else. */
  window.fetch = async (input, init) => {
    const token = current();
    const request = new Request(input, init);
    if (!isQuestion(new URL(request.url)) || request.headers.has('authorization')) return plainFetch(request);
    if (token) request.headers.set('authorization', `Bearer ${token.accessToken}`);
    const answer = await plainFetch(request);
    if (answer.status === 401 || isExpired()) document.dispatchEvent(new Event('kiezgraph:expired'));
    return answer;
  };

  window.kiezgraphSignIn = { signIn, finish, current, isExpired, forget };
})();
