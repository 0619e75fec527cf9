import { usageError } from '../../model/errors.js';
import { VERSION } from '../../model/version.js';
import { isLoopback } from '../under-test.js';

/** A service that load is to go to. */
export interface Target {
  /** Base URL without a trailing slash. */
  readonly url: string;
  /** The path of the URL; empty for most. */
  readonly prefix: string;
  readonly host: string;
  /** Whether it is on this machine. */
  readonly isLocal: boolean;
}

/** Files that hold a scenario, by the names that people give them. */
export const SCENARIO_NAMES = ['loadgate.yml', 'loadgate.yaml', 'loadgate.json'] as const;

/** Reads the URL of a service; `127.0.0.1:3000` is one over http. Throws a ConfigError. */
export function targetOf(text: string): Target {
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  const url = URL.canParse(whole) ? new URL(whole) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol) || text.startsWith('-'))
    throw usageError('expected the URL of a service, such as http://127.0.0.1:3000');
  if (url.username !== '' || url.password !== '')
    throw usageError(
      'the URL holds a user name or password, which does not belong into a file',
      'leave it out here, and give the URL that has it as BASE_URL when you run loadgate',
    );
  const prefix = url.pathname.replace(/\/+$/, '');
  return { url: `${url.origin}${prefix}`, prefix, host: url.hostname, isLocal: isLoopback(url.hostname) };
}

/** The schema for editors: of the installed package where there is one, else of this major version. */
export function schemaFor(has: (name: string) => boolean): string {
  const installed = 'node_modules/loadgate/schema/scenario.schema.json';
  if (has(installed)) return `./${installed}`;
  const major = VERSION.split('.')[0] ?? '0';
  return `https://raw.githubusercontent.com/loadgate/loadgate/v${major}/schema/scenario.schema.json`;
}
