/** The pages in the order in which a reader needs them: act, understand, go further, check. */
export const readingOrder: readonly string[] = [
  'home',
  'opt-out',
  'effects',
  'objection',
  'complaint',
  'related-settings',
  'change',
  'data',
  'who-says-what',
  'questions',
  'non-members',
  'organisations',
];
