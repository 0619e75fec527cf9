import { existsSync } from 'node:fs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where a Chromium lies: `CHROMIUM` names one, else where packages put it; null where there is none. */
export const CHROMIUM: string | null =
  process.env.CHROMIUM ?? PLACES.find((path) => existsSync(path)) ?? null;

if (CHROMIUM === null)
  process.stderr.write(
    'Skipped: the tests of report.html in a browser. They need Chromium: `apt-get install chromium`, or name one in CHROMIUM.\n',
  );

/** `--no-sandbox`: in containers Chromium runs as root and has no sandbox to use. The page under test is our own. */
export const CHROMIUM_FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
