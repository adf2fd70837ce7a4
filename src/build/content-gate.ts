/** The Astro integration that lets nothing be built from content with findings. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { site } from '../config.ts';
import { runGate } from '../facts/gate.ts';
import { ageText, reportCount, reportText } from '../facts/print.ts';

/** Runs the content gate before a build. @throws when it finds anything; all findings are printed first. */
export function contentGate(): AstroIntegration {
  return {
    name: 'content-gate',
    hooks: {
      'astro:config:setup': ({ command, config, logger }) => {
        if (command !== 'build') return;
        const report = runGate(fileURLToPath(config.root), { date: site.date });
        if (report.findings.length === 0) {
          if (report.age.old.length > 0) logger.info(ageText(report.age));
          logger.info(reportCount(report));
          return;
        }
        logger.error(`\n${reportText(report)}`);
        const count = report.findings.length;
        throw new Error(`The content has ${count} finding${count === 1 ? '' : 's'}, printed above. "npm run check" shows them again.`);
      },
    },
  };
}
