/**
 * The settings of one installation of the site. Nothing else in the repository knows these values.
 * Each has a default here and can be set by an environment variable; an empty variable counts as not set.
 */
export interface Site {
  /** Scheme and host, without a trailing slash: `https://decoche.example`. SITE_ORIGIN. */
  readonly origin: string;
  /** Path under which the site is served; starts and ends with a slash. SITE_BASE. */
  readonly base: string;
  /** Who runs this installation, for the legal notice. SITE_OPERATOR. */
  readonly operator: string;
  /**
   * How to reach the operator: an e-mail address or an https address, also for security.txt and for reports of readers where
   * there is no repository. Where it is null the about page says so. SITE_CONTACT.
   */
  readonly contact: string | null;
  /** Address of the source code, whose issues take reports of readers; where it is null nothing links to it. SITE_REPOSITORY. */
  readonly repository: string | null;
  /** The day from which the age of facts counts, YYYY-MM-DD, where it is later than the edition in content/site.yaml. SITE_DATE. */
  readonly date: string | null;
}

const defaults: Site = {
  origin: 'https://decoche.example',
  base: '/',
  operator: 'Décoché',
  contact: null,
  repository: null,
  date: null,
};

/**
 * The settings that an environment gives, over the defaults.
 * @throws Error naming every variable that cannot be used, its value and what is expected.
 */
export function readSite(environment: Readonly<Record<string, string | undefined>>): Site {
  const faults: string[] = [];

  function setting<Value>(name: string, fallback: Value, parse: (value: string) => string | null, expected: string): string | Value {
    const value = environment[name]?.trim();
    if (!value) return fallback;
    const parsed = parse(value);
    if (parsed !== null) return parsed;
    faults.push(`${name} is "${value}". Expected: ${expected}.`);
    return fallback;
  }

  const site: Site = {
    origin: setting('SITE_ORIGIN', defaults.origin, parseOrigin, 'https:// and a host, nothing after it, like https://www.example.org'),
    base: setting('SITE_BASE', defaults.base, parseBase, 'a path of letters, digits, "-", "_", "." and "~", like /decoche/'),
    operator: setting('SITE_OPERATOR', defaults.operator, (value) => value, 'a name'),
    contact: setting('SITE_CONTACT', defaults.contact, parseContact, 'an e-mail address or an https address'),
    repository: setting('SITE_REPOSITORY', defaults.repository, parseHttps, 'an https address'),
    date: setting('SITE_DATE', defaults.date, parseDay, 'a day written YYYY-MM-DD'),
  };
  if (faults.length > 0) throw new Error(`The site's settings cannot be used (src/config.ts says what they are):\n  ${faults.join('\n  ')}`);
  return site;
}

/** `http` only for this machine itself, where tests run. */
function parseOrigin(value: string): string | null {
  const url = URL.parse(value);
  if (!url || url.username || url.password || url.search || url.hash || url.pathname !== '/') return null;
  const onThisMachine = url.hostname === 'localhost' || url.hostname === '127.0.0.1';
  return url.protocol === 'https:' || (url.protocol === 'http:' && onThisMachine) ? url.origin : null;
}

function parseBase(value: string): string | null {
  const segments = value.split('/').filter((segment) => segment !== '');
  const usable = segments.every((segment) => /^[\w.~-]+$/.test(segment) && segment !== '.' && segment !== '..');
  return usable ? ['', ...segments, ''].join('/') : null;
}

function parseContact(value: string): string | null {
  return /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(value) ? value : parseHttps(value);
}

function parseDay(value: string): string | null {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value);
  return isDay ? value : null;
}

function parseHttps(value: string): string | null {
  return URL.parse(value)?.protocol === 'https:' ? value : null;
}

/** The settings of this build. */
export const site: Site = readSite(process.env);
