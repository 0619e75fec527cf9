import { proposeMix, type ProposedJourney } from './mix.js';
import type { Route } from './route.js';

/** What `loadgate init` found out about a service. */
export interface ScenarioFacts {
  /** Base URL without a trailing slash and without credentials. */
  readonly target: string;
  /** Where editors find the schema. */
  readonly schema: string;
  /** Null: loadgate does not know how to start it. */
  readonly server: {
    readonly build: string | null;
    readonly command: string;
    /** Null: it takes its port from PORT. */
    readonly port: number | null;
  } | null;
  /** Path of the server, not of the target, that tells when it is up. */
  readonly ready: string;
  /** Whether the target is on this machine, so that a server block could start it. */
  readonly isLocal: boolean;
  readonly routes: readonly Route[];
  readonly health: string | null;
  readonly locked: readonly string[];
}

/** A scenario file with comments that say what each part is for and what to change first. Ends with a newline. */
export function scenarioText(facts: ScenarioFacts): string {
  const parts = [header(facts), target(facts), server(facts), journeys(facts), TIERS, THRESHOLDS];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function header({ schema }: ScenarioFacts): string {
  return `# yaml-language-server: $schema=${schema}
#
# The load test of this service. Try it:
#   loadgate validate            every mistake in this file, with its line
#   loadgate run --tier smoke    measures, judges, reports
# All of the format: https://github.com/loadgate/loadgate/blob/main/docs/scenario.md
version: 1`;
}

function target({ target, isLocal }: ScenarioFacts): string {
  const elsewhere = isLocal
    ? ''
    : `
# Load is sent there only where the workflow allows it (allowed-hosts) or the command line does (--allow-host).`;
  return `# Where load goes. \${NAME:-default} takes an environment variable, here and in every other value.${elsewhere}
target: \${BASE_URL:-${target}}`;
}

function server({ server, ready, isLocal }: ScenarioFacts): string {
  if (!isLocal) return '';
  const readyLine = `  ready: GET ${ready} within 60s # a path that answers below 400 as soon as the service is up`;
  const why = `# What loadgate starts and stops: a fresh process for every run, on a free port that it passes as PORT. So a pull request
# can be compared with the commit that it goes to, in turns on the same machine.`;
  if (server === null)
    return `${why}
# server:
#   build: npm ci # once per commit
#   command: npm start
# ${readyLine}`;
  const lines = [
    why,
    'server:',
    ...(server.build === null ? [] : [`  build: ${server.build} # once per commit`]),
    `  command: ${server.command}`,
    ...(server.port === null ? [] : [`  port: ${server.port} # the command sets it itself`]),
    readyLine,
    '  # The service sees no variables of the job but harmless ones (PATH, HOME …): what it needs is named here.',
    "  # env: { DATABASE_URL: '${DATABASE_URL}' }",
  ];
  return lines.join('\n');
}

function journeys({ routes, health, locked }: ScenarioFacts): string {
  const alone: Route = { name: null, path: health ?? '/' };
  const mix = routes.length === 0 ? [{ name: 'visitor', weight: 100, routes: [alone] }] : proposeMix(routes);
  const clock =
    routes.length === 0 || health === null
      ? ''
      : `\n\n  # A clock instead of a weight: asked every ten seconds, beside the mix.
  health:
    every: 10s
    steps:
      - { name: health, get: ${quoted(health)}, expect: 2xx }`;
  const closed =
    locked.length === 0
      ? ''
      : `\n
  # These want a login (401 or 403). A journey logs in by its \`login:\`, see the format.
${locked.map((path) => `  #   GET ${path}`).join('\n')}`;
  return `# What users do, from top to bottom, over and over. Of every hundred iterations each journey has as many as its weight:
# set the weights to what your users really do. Only GET requests were proposed; the others are yours to add.
journeys:
${mix.map(journeyText).join('\n\n')}${clock}${closed}`;
}

function journeyText({ name, weight, routes }: ProposedJourney, index: number): string {
  const steps = routes.map((route, step) => {
    const named = route.name === null ? '' : `name: ${quoted(route.name)}, `;
    const why = index + step === 0 ? ' # a person reads; tiers with `think: off` skip it' : '';
    return `      - { ${named}get: ${quoted(route.path)}, expect: 2xx }\n      - think: 1s..3s${why}`;
  });
  return `  ${name}:
    weight: ${weight}
    steps:
${steps.join('\n')}`;
}

/** Plain where YAML takes it as a text in any place, else in single quotes. */
function quoted(text: string): string {
  return /^\/[\w/.-]*$/.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}

const TIERS = `# The same journeys under different loads: \`loadgate run --tier NAME\`.
tiers:
  # For every pull request.
  smoke: { warmup: 3s, think: off, load: { users: 8, for: 15s } }

  # An ordinary day, for every night: set the users to those of your busiest hour.
  load:
    load:
      - { phase: ramp, users: 0..20, for: 1m }
      - { phase: steady, users: 20, for: 10m }

  # More and more users until it hurts, for every week. No thresholds: breaking is the point.
  stress:
    runs: 1
    think: off
    load: { steps: { users: 20..200 by 20, each: 1m } }
    until: errors > 5% or p95 > 2s
    thresholds: []`;

const THRESHOLDS = `# Absolute limits, the usual ones of a business API. Missing one fails the job. What got slower than it was before fails
# it, too, without any limit here.
thresholds:
  - p95 < 500ms
  - p99 < 1s
  - errors < 1%`;
