import type { LinkedinLabel } from '../schemas/linkedin-labels.ts';
import type { Step } from '../schemas/steps.ts';

/** A wording that competes with LinkedIn's label for the same entry. */
export interface LabelVariant {
  readonly text: string;
  /** Where it was seen. */
  readonly device: 'computer' | 'app' | 'both';
  readonly sources: readonly string[];
  /** Whether only translated pages have it, so that LinkedIn may never have shown it. */
  readonly translated: boolean;
}

/** The wordings that compete with a label, each once with all its sources, in the order of the facts. */
export function competingVariants(label: LinkedinLabel): LabelVariant[] {
  const competing = (label.variants ?? []).filter((variant) => variant.competes !== undefined);
  return [...Map.groupBy(competing, (variant) => variant.text)].map(([text, same]) => {
    const devices = new Set(same.map((variant) => variant.competes ?? 'both'));
    const [only] = devices;
    return {
      text,
      device: devices.size === 1 && only ? only : 'both',
      sources: [...new Set(same.flatMap((variant) => variant.sources))],
      translated: !same.some((variant) => variant.usable),
    };
  });
}

/** Whether a wording is one to look for on a device; what was seen on one device only is no help on another. */
export function isSeenOn(variant: Pick<LabelVariant, 'device'>, device: Step['device']): boolean {
  return variant.device === 'both' || variant.device === device;
}
