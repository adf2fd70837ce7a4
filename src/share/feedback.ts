import type { Site } from '../config.ts';

/** Where reports of readers go. */
export type Channel =
  /** The issues of a repository. */
  | { readonly kind: 'issue'; readonly repository: string }
  | { readonly kind: 'mail'; readonly email: string }
  /** A page that cannot be filled in from outside. */
  | { readonly kind: 'page'; readonly url: string };

export interface Report {
  readonly subject: string;
  /** Lines separated by `\n`. */
  readonly body: string;
}

/** What a report says of where it comes from: the slots of `feedback.body` in the interface. */
export interface Place {
  /** Address of the page. */
  readonly page: string;
  /** Anchor of the step, or a dash. */
  readonly step: string;
  /** Language of LinkedIn's labels. */
  readonly labels: string;
  /** Version of the site. */
  readonly version: string;
}

/** Where the reports of an installation go: to its repository, else to its contact; null where neither is set. */
export function feedbackChannel({ repository, contact }: Pick<Site, 'repository' | 'contact'>): Channel | null {
  if (repository) return { kind: 'issue', repository };
  if (!contact) return null;
  return contact.includes('@') && !contact.includes('/') ? { kind: 'mail', email: contact } : { kind: 'page', url: contact };
}

/** The address that opens a report, already begun; a page that cannot be filled in opens empty. */
export function feedbackAddress(channel: Channel, { subject, body }: Report): string {
  if (channel.kind === 'page') return channel.url;
  if (channel.kind === 'mail') return `mailto:${channel.email}?${query({ subject, body: body.replaceAll('\n', '\r\n') })}`;
  const repository = channel.repository.replace(/(?:\.git)?\/*$/, '');
  if (isGitLab(repository)) return `${repository}/-/issues/new?${query({ 'issue[title]': subject, 'issue[description]': body })}`;
  return `${repository}/issues/new?${query({ title: subject, body })}`;
}

/** A text with its slots filled. */
export function fillPlace(body: string, place: Place): string {
  return body.replace(/\{(page|step|labels|version)\}/g, (_mark, name: keyof Place) => place[name]);
}

/** GitHub, Gitea and Forgejo share one form of the address, GitLab has its own. */
function isGitLab(repository: string): boolean {
  return /^gitlab\./.test(new URL(repository).hostname);
}

function query(parameters: Readonly<Record<string, string>>): string {
  return Object.entries(parameters).map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');
}
