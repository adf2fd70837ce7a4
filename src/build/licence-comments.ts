/** The Vite plugin that takes licence comments out of stylesheets: they stand once in /licences.txt, not in every page. */
export function licenceComments() {
  return {
    name: 'licence-comments',
    transform: (code: string, id: string) => (/\.css(?:$|\?)/.test(id) ? code.replace(/\/\*![^]*?\*\/\s*/g, '') : undefined),
  };
}
