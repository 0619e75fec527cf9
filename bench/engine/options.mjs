import { parseArgs } from 'node:util';

/** The command line of the benchmark. Throws with a text for people. */
export function parseOptions(argv, parts) {
  const { values } = parseArgs({
    args: argv,
    options: {
      only: { type: 'string' },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '2' },
      peers: { type: 'string', multiple: true, default: [] },
      cli: { type: 'string' },
      bundle: { type: 'boolean', default: false },
      install: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      'no-write': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const only = values.only?.split(',').map((part) => part.trim()) ?? null;
  const known = Object.keys(parts);
  const unknown = only?.find((part) => !known.includes(part));
  if (unknown !== undefined) throw new Error(`--only ${unknown}: the parts are ${known.join(', ')}`);
  return {
    help: values.help,
    only: only ?? known,
    rounds: positive(values.rounds, '--rounds'),
    seconds: positive(values.seconds, '--seconds'),
    peers: values.peers.flatMap((folders) => folders.split(':')),
    cli: values.cli ?? null,
    bundle: values.bundle,
    install: values.install,
    // What is published is a whole run, unless one asks for less.
    write: values.write || (only === null && !values['no-write']),
  };
}

export const USAGE = `Usage: npm run bench -- [options]

  --only 1,3       these parts alone; nothing is published then, unless --write says so
  --rounds N       how often each is measured (5)
  --seconds N      how long each is watched (2)
  --peers DIR      where else to look for peers: DIR, DIR/bin, DIR/node_modules/.bin
  --install        install missing peers that have a Go module or an npm package, into the system's temporary folder
  --bundle         measure the bundle in dist/ instead of the compiled sources
  --cli FILE       measure another command line of loadgate
  --write          publish what was measured: results.json and the tables in README.md
  --no-write       publish nothing
`;

function positive(text, option) {
  const value = Number(text);
  if (Number.isFinite(value) && value > 0) return value;
  throw new Error(`${option} ${text}: a number above zero is needed`);
}
