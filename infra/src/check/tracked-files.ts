/** A file under version control. */
export interface TrackedFile {
  path: string;
  content: string;
}

interface Trace {
  what: string;
  pattern: RegExp;
  /** Files in which the trace is meant. */
  except?: RegExp;
}

/** Written in pieces, so that this file does not find itself. */
const TRACES: Trace[] = [
  { what: 'a registry address', pattern: /"resolved":\s*"(https?|git|ssh):/ },
  {
    what: 'a path of one machine',
    pattern: /(?<![\w.$}/-])\/(root|work|home|Users)\/[\w.-]+/,
    except: /(^|\/)Dockerfile|compose[\w.]*\.ya?ml$/,
  },
  { what: 'a private key', pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----/ },
  { what: 'a private key', pattern: /"d"\s*:\s*"[\w-]{40,}"/ },
  { what: 'an access token', pattern: /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/ },
  { what: 'an access token', pattern: /\b(ghp|gho|glpat|npm|xox[bp])[_-][A-Za-z0-9]{20,}/ },
];

const KEPT_OUT = /(^|\/)(\.env(\.[\w-]+)?|secrets\.json|id_(rsa|ed25519)|[^/]+\.(pem|key|p12))$/;

const lineOf = (content: string, index: number): number => content.slice(0, index).split('\n').length;

/** Secrets, registry hosts and paths of a machine in files under version control, with file and line. */
export const trackedFileFaults = (files: TrackedFile[]): string[] =>
  files.flatMap(({ path, content }) => {
    const named = KEPT_OUT.test(path) ? [`${path} is a file of secrets.`] : [];
    const found = TRACES.filter(({ except }) => !except?.test(path)).flatMap(({ what, pattern }) => {
      const match = pattern.exec(content);
      return match ? [`${path}:${lineOf(content, match.index)} holds ${what}.`] : [];
    });
    return [...named, ...found];
  });
