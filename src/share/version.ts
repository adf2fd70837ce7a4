import manifest from '../../package.json' with { type: 'json' };

/** The version of the site, as package.json has it. */
export const { version } = manifest;
