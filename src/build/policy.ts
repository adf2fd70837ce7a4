/** What every answer of the site says about security and caching: the one description, pure. */
import type { HeaderRule } from '../lib/headers-file.ts';

/** Sources by directive. `'wasm-unsafe-eval'` is what the search needs; inline stylesheets are let in by their hash. */
function contentSecurityPolicy(styleHashes: readonly string[]): Map<string, string> {
  return new Map([
    ['default-src', "'none'"],
    ['script-src', "'self' 'wasm-unsafe-eval'"],
    ['style-src', ["'self'", ...styleHashes.map((hash) => `'${hash}'`)].join(' ')],
    ['img-src', "'self'"],
    ['connect-src', "'self'"],
    ['worker-src', "'self'"],
    ['manifest-src', "'self'"],
    ['base-uri', "'none'"],
    ['form-action', "'self'"],
    ['frame-ancestors', "'none'"],
  ]);
}

/** Directives that browsers ignore in a meta tag, with a message in the console. */
const headerOnly = new Set(['frame-ancestors']);

/**
 * Everything a page could ask of a device or a browser, switched off. Only names that Chromium knows: of others it complains in the console.
 * `web-share`, which it knows on phones only, is not named and so stays with the site itself, to pass on a link.
 */
const switchedOff = [
  'accelerometer', 'autoplay', 'browsing-topics', 'camera', 'captured-surface-control', 'clipboard-read', 'compute-pressure',
  'digital-credentials-create', 'digital-credentials-get', 'display-capture', 'encrypted-media', 'fullscreen', 'gamepad', 'geolocation',
  'gyroscope', 'hid', 'identity-credentials-get', 'idle-detection', 'keyboard-map', 'language-detector', 'language-model', 'local-fonts',
  'local-network-access', 'magnetometer', 'microphone', 'midi', 'on-device-speech-recognition', 'otp-credentials', 'payment',
  'picture-in-picture', 'private-state-token-issuance', 'private-state-token-redemption', 'publickey-credentials-create',
  'publickey-credentials-get', 'screen-wake-lock', 'serial', 'speaker-selection', 'storage-access', 'summarizer', 'sync-xhr', 'translator',
  'unload', 'usb', 'window-management', 'xr-spatial-tracking',
];

/** The "copy link" button writes to the clipboard. */
const permissionsPolicy = [...switchedOff.map((name) => `${name}=()`), 'clipboard-write=(self)'].join(', ');

function join(directives: ReadonlyMap<string, string>): string {
  return [...directives].map(([name, sources]) => `${name} ${sources}`).join('; ');
}

/**
 * The security headers of every answer.
 * @param styleHashes `sha256-…` of the inline stylesheets of the built pages.
 */
export function policy(styleHashes: readonly string[]): Record<string, string> {
  return {
    'Content-Security-Policy': join(contentSecurityPolicy(styleHashes)),
    'Strict-Transport-Security': 'max-age=63072000',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': permissionsPolicy,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

/** The same content policy for a meta tag, for hosts that cannot send headers. */
export function metaPolicy(styleHashes: readonly string[]): string {
  return join(new Map([...contentSecurityPolicy(styleHashes)].filter(([name]) => !headerOnly.has(name))));
}

/** Folders whose file names hold a digest of the content: never fetched twice. The search has its own for every language. */
function hashedFolders(languages: readonly string[]): string[] {
  return ['_astro', ...languages.flatMap((code) => [`pagefind/${code}/fragment`, `pagefind/${code}/index`])];
}

/** What an answer without a caching rule of its own says: kept, but asked for anew each time. */
export const revalidate = 'public, max-age=0, must-revalidate';

/**
 * Every rule of `_headers`. No two rules that match one path set the same header: hosts would join the values.
 * Pages have no caching rule, since hosts revalidate them unless told otherwise.
 * @param base starts and ends with a slash. @param languages codes of the published languages.
 */
export function headerRules(base: string, styleHashes: readonly string[], languages: readonly string[]): HeaderRule[] {
  return [
    { path: `${base}*`, headers: policy(styleHashes) },
    ...hashedFolders(languages).map((folder) => ({ path: `${base}${folder}/*`, headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } })),
    // Open data: scripts of other sites may read it.
    { path: `${base}api/*`, headers: { 'Access-Control-Allow-Origin': '*' } },
  ];
}
