/** The sign of the site, a switch that has just been turned off, and its colours, for pictures. */

/** The light colours of src/styles/tokens.css. */
export const colours = { paper: '#f7f2e8', ink: '#1d1a15', line: '#dcd2bf', accent: '#8c2d09' } as const;

/** The box of the sign. */
export const signSize = { width: 46, height: 26 } as const;

/**
 * The sign as SVG: the track, the knob on the side of "off", and a dot where it was.
 * @param line colour of track and dot. @param knob colour of the knob.
 */
export function sign(line: string, knob: string): string {
  return `<rect x="1.5" y="1.5" width="43" height="23" rx="11.5" fill="none" stroke="${line}" stroke-width="3"/><circle cx="13" cy="13" r="7" fill="${knob}"/><circle cx="33" cy="13" r="2.2" fill="${line}"/>`;
}
