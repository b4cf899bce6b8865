// Run before each command by "node -r": what Node says by itself where it is too old, or where
// nothing is installed, is a trace of its inside. Written so that any Node since version 6 reads it.
'use strict';

// From this version on Node runs TypeScript as it is (https://nodejs.org/en/blog/release/v22.18.0).
const NEEDED = [22, 18];

function isOld(version) {
  const parts = version.split('.').map(Number);
  return parts[0] < NEEDED[0] || (parts[0] === NEEDED[0] && parts[1] < NEEDED[1]);
}

function stop(sentence) {
  process.stderr.write(sentence + '\n');
  process.exit(1);
}

if (isOld(process.versions.node)) {
  stop(
    'This needs Node.js ' +
      NEEDED.join('.') +
      ' or newer, and here it is ' +
      process.versions.node +
      '. Install the newest LTS version from https://nodejs.org, open a new terminal, and try again.',
  );
}

// What a module lacks shows before any line of a command runs.
process.on('uncaughtException', function (error) {
  if (process.env.DETAILS) process.stderr.write(String(error && error.stack) + '\n');
  const isMissing =
    error && (error.code === 'ERR_MODULE_NOT_FOUND' || error.code === 'MODULE_NOT_FOUND');
  stop(
    isMissing
      ? 'Something that this site is built with is not installed. Write npm ci, wait until it is done, and try again.'
      : 'This broke off, which is a fault of the program and not of what you wrote: ' +
          String(error && error.message).split('\n')[0] +
          ' Write npm ci and try again; if it stays so, show this line to whoever looks after the site.',
  );
});
