/**
 * The site as a configuration of nginx: texts, pure. All headers stand once, in one file: a place of nginx's configuration that adds a
 * header of its own loses those around it, so none does; what differs by path or status is a variable.
 */
import { revalidate } from '../build/policy.ts';
import type { HeaderRule, Redirect } from '../lib/headers-file.ts';
import { types, typesByName } from '../server/content-types.ts';

export interface NginxSite {
  /** Scheme and host, without a trailing slash. */
  readonly origin: string;
  /** Path under which the site is served; starts and ends with a slash. */
  readonly base: string;
  /** Where the files will stand on the server; absolute, without a trailing slash. */
  readonly folder: string;
  /** As in `_headers`; the first rule is that of every path. */
  readonly headers: readonly HeaderRule[];
  readonly redirects: readonly Redirect[];
  /** Codes of the published languages. */
  readonly languages: readonly string[];
  /** Whether that nginx has the module that sends the `.br` files. */
  readonly brotli: boolean;
  /** What the server listens on. */
  readonly listen?: readonly string[];
}

/** Files that a deployment writes anew, and `server.conf`, an example to begin with. @throws Error for what nginx cannot be told. */
export function nginxFiles(site: NginxSite): Record<'http.conf' | 'headers.conf' | 'site.conf' | 'server.conf', string> {
  return { 'http.conf': httpText(site), 'headers.conf': headersText(site), 'site.conf': siteText(site), 'server.conf': serverText(site) };
}

/** A word of the configuration in quotes. @throws Error if it would not be taken as it is. */
function quoted(text: string): string {
  if (/[$"\\\n\r]/.test(text)) throw new Error(`nginx would not take ${JSON.stringify(text)} as it is: it holds "$", a quotation mark, a backslash or a line break.`);
  return `"${text}"`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function block(head: string, lines: readonly string[]): string {
  return [`${head} {`, ...lines.flatMap((line) => line.split('\n')).map((line) => (line === '' ? '' : `    ${line}`)), '}'].join('\n');
}

/** A variable that follows others; read anew wherever it is used, since an error page has another path than what was asked for. */
function map(source: string, name: string, rows: readonly (readonly [match: string, value: string])[], fallback: string): string {
  return block(`map ${source} ${name}`, ['volatile;', `default ${fallback};`, ...rows.map(([match, value]) => `${match} ${value};`)]);
}

const beginsWith = (path: string) => `"~^${escaped(path)}"`;
const variableOf = (header: string) => `$decoche_${header.toLowerCase().replaceAll('-', '_')}`;

/** The headers that only some paths have, and the paths with their values. */
function headersByPath({ headers: [, ...others] }: NginxSite): Map<string, (readonly [path: string, value: string])[]> {
  const found = new Map<string, (readonly [string, string])[]>();
  for (const { path, headers } of others) {
    if (!path.endsWith('*')) throw new Error(`The rule for "${path}" in _headers is not for a folder ("/*"); src/hosting/nginx.ts knows no other.`);
    for (const [name, value] of Object.entries(headers)) found.set(name, [...(found.get(name) ?? []), [path.slice(0, -1), value]]);
  }
  return found;
}

/** A header that differs by path, on what is there; an error has none, or the one of errors. */
function mapOfHeader(name: string, rows: readonly (readonly [path: string, value: string])[], { elsewhere = '', onErrors = '' } = {}): string {
  const byPath = rows.map(([path, value]) => [`"~^[23]..${escaped(path)}"`, quoted(value)] as const);
  return map('$status$uri', variableOf(name), [...byPath, ...(elsewhere === '' ? [] : [['"~^[23]"', quoted(elsewhere)] as const])], quoted(onErrors));
}

/** Variables, for the `http` part. */
function httpText(site: NginxSite): string {
  const { base, languages } = site;
  const { 'Cache-Control': caching = [], ...others } = Object.fromEntries(headersByPath(site));
  return `${[
    '# Written anew by every deployment.',
    '# How long an answer is kept, by path; one that is no answer, not at all. Then the other headers that not every path has.',
    mapOfHeader('Cache-Control', caching, { elsewhere: revalidate, onErrors: 'no-store' }),
    ...Object.entries(others).map(([name, rows]) => mapOfHeader(name, rows)),
    '# What else a request could have asked of the first page; and the methods there are.',
    map('$uri', '$decoche_vary', [[quoted(base), '"Accept-Language"'], [quoted(`${base}index.html`), '"Accept-Language"']], '""'),
    map('$status', '$decoche_allow', [['405', '"GET, HEAD"']], '""'),
    '# The page of a folder, where its address ends with a slash; and where it does not, the page it would have.',
    map('$uri', '$decoche_file', [['"~/$"', '"${uri}index.html"']], '$uri'),
    map('$uri', '$decoche_folder_page', [['"~/$"', '""']], '"$document_root$uri/index.html"'),
    '# The error page of the language that the path begins with.',
    map('$uri', '$decoche_not_found', languages.map((code) => [beginsWith(`${base}${code}/`), quoted(`${base}${code}/404/index.html`)]), quoted(`${base}404.html`)),
    '# The home page of the first language that the browser names and the site has; none for who asks to choose (/?choose).',
    map('$http_accept_language', '$decoche_language', languages.map((code) => [`"~*${firstLanguagePattern(code, languages)}"`, quoted(`${base}${code}/`)]), '""'),
    map('$args', '$decoche_home', [['"~(?:^|&)choose(?:[=&]|$)"', '""']], '$decoche_language'),
  ].join('\n\n')}\n`;
}

/**
 * A pattern for an Accept-Language header whose first published language is `code`, in the order in which the header names them, which is
 * that of preference in every browser. Possessive, so that no header takes long.
 */
function firstLanguagePattern(code: string, languages: readonly string[]): string {
  const wanted = (codes: string) => `(?:${codes})(?:-[^,;]*+)?\\s*+(?:;(?!\\s*q\\s*=\\s*0(?:\\.0*)?\\s*(?:,|$))[^,]*+)?(?:,|$)`;
  return `^(?:\\s*+(?!${wanted(languages.map(escaped).join('|'))})[^,]*+,)*+\\s*+${wanted(escaped(code))}`;
}

/** The headers of every answer. */
function headersText(site: NginxSite): string {
  const [everywhere] = site.headers;
  if (everywhere?.path !== `${site.base}*`) throw new Error('The first rule of _headers is not that of every path.');
  const fixed = Object.entries(everywhere.headers).map(([name, value]) => `add_header ${name} ${quoted(value)} always;`);
  const varying = [...headersByPath(site).keys()].filter((name) => name !== 'Cache-Control').concat('Cache-Control', 'Vary', 'Allow');
  return `${['# Written anew by every deployment. A header whose value is empty is not sent.', ...fixed, ...varying.map((name) => `add_header ${name} ${variableOf(name)} always;`)].join('\n')}\n`;
}

/** An address with the question of the request in it, before its anchor. */
function withQuestion(to: string): string {
  return quoted(to).replace(/(?=#)|(?="$)/, '$$is_args$$args');
}

/** What holds in every place that answers. */
const refuseOthers = 'if ($request_method !~ "^(?:GET|HEAD)$") { return 405; }';

/** The paths of the site, for a `server` part. */
function siteText(site: NginxSite): string {
  const { base, folder, brotli } = site;
  const location = block(base === '/' ? 'location /' : `location ^~ ${base}`, [
    `root ${quoted(`${folder}/site`)};`,
    `include ${quoted(`${folder}/headers.conf`)};`,
    'server_tokens off;',
    'absolute_redirect off;',
    '',
    'charset off;',
    'default_type application/octet-stream;',
    block('types', Object.entries(types).map(([ending, type]) => `${quoted(type)} ${ending.slice(1)};`)),
    '',
    '# Only what was compressed beforehand.',
    'gzip off;',
    'gzip_static on;',
    'gzip_vary on;',
    ...(brotli ? ['brotli_static on;'] : []),
    '',
    'error_page 403 404 =404 $decoche_not_found;',
    refuseOthers,
    '# These are files for the server, not for readers.',
    'if ($uri ~ "\\.(?:br|gz)$") { return 404; }',
    'if (-f $decoche_folder_page) { return 308 $uri/$is_args$args; }',
    'try_files $decoche_file =404;',
    '',
    block(`location = ${base}`, [refuseOthers, 'if ($decoche_home) { return 302 $decoche_home$is_args$args; }', 'try_files $decoche_file =404;']),
    ...Object.entries(typesByName).map(([name, type]) => block(`location ~ "/${escaped(name)}$"`, [refuseOthers, 'types { }', `default_type ${quoted(type)};`])),
    ...site.redirects.flatMap(({ from, to, status }) => [from, from.replace(/\/$/, '')].map((path) => block(`location = ${path}`, [refuseOthers, `return ${status} ${withQuestion(to)};`]))),
  ]);
  const withoutSlash = base === '/' ? [] : [block(`location = ${base.slice(0, -1)}`, [`include ${quoted(`${folder}/headers.conf`)};`, 'absolute_redirect off;', `return 308 "${base}$is_args$args";`])];
  return `${['# Written anew by every deployment.', ...withoutSlash, location].join('\n')}\n`;
}

/** A whole server, to begin with. */
function serverText({ origin, base, folder, listen = ['80', '[::]:80'] }: NginxSite): string {
  const server = block('server', [
    ...listen.map((address) => `listen ${address};`),
    `server_name ${new URL(origin).hostname};`,
    'server_tokens off;',
    `include ${quoted(`${folder}/headers.conf`)};`,
    `include ${quoted(`${folder}/site.conf`)};`,
    ...(base === '/' ? [] : [
      '# Nothing else is on this host. Where something is, include http.conf and site.conf in its own configuration instead.',
      `location = / { absolute_redirect off; return 302 ${quoted(base)}; }`,
      `location / { error_page 404 ${quoted(`${base}404.html`)}; return 404; }`,
    ]),
  ]);
  return `# Once: copy to /etc/nginx/conf.d/, and give it TLS (like: certbot --nginx -d ${new URL(origin).hostname}). No deployment changes it.\ninclude ${quoted(`${folder}/http.conf`)};\n\n${server}\n`;
}
