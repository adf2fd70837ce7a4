/** Where everything stands below the root of the project. */
import type { KindName } from '../schemas/index.ts';

export const contentFolder = 'content';
export const factsFolder = (kind: KindName) => `content/facts/${kind}`;
export const wordingFile = (locale: string, kind: KindName) => `content/${locale}/facts/${kind}.yaml`;
export const pagesFolder = (locale: string) => `content/${locale}/pages`;
export const guidesFolder = (locale: string) => `content/${locale}/guides`;
export const kitFile = (locale: string) => `content/${locale}/kit.yaml`;
export const lettersFile = (locale: string) => `content/${locale}/letters.yaml`;
export const notFoundFile = (locale: string) => `content/${locale}/not-found.yaml`;
export const searchFile = (locale: string) => `content/${locale}/search.yaml`;
export const uiFile = (locale: string) => `content/${locale}/ui.yaml`;
export const fingerprintsFile = (locale: string) => `content/${locale}/fingerprints.yaml`;
export const siteFile = 'content/site.yaml';
export const ledgerFolder = 'content/facts/ledger';
export const ledgerNames = ['addresses', 'anchors', 'facts'] as const;
export const ledgerFile = (name: (typeof ledgerNames)[number]) => `${ledgerFolder}/${name}.yaml`;
export const movedFile = 'content/facts/moved.yaml';
