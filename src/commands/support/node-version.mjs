/**
 * The first thing every command does. This file and the commands themselves (src/commands/*.mjs) are written in a language
 * that every Node with modules reads, so that an old one gives a clear message; what they load afterwards need not be.
 */

/** The oldest Node that can install the site; what it installs brings the Node that builds it. */
const oldest = 20;

/** Loads and runs a command's task (the module's `main`), or says why it cannot. A failure ends with exit code 1. */
export function runTask(load) {
  const version = process.versions.node;
  if (Number(version.split('.')[0]) < oldest) {
    console.error('This needs Node ' + oldest + ' or later; this is Node ' + version + '.');
    console.error('Install a current one (nodejs.org, your system\'s packages, or "nvm install 24"), then run the command again.');
    process.exitCode = 1;
    return;
  }
  load()
    .then((task) => task.main())
    .catch((error) => {
      console.error('\n' + (error.expected ? error.message : error.stack));
      process.exitCode = 1;
    });
}
