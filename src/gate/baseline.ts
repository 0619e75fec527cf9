import type { Environment, Result } from '../result/result.js';
import { readVersioned, type FileFormat } from '../result/versioned-file.js';
import { currentLevel } from './baseline-history.js';
import {
  baselineSchema,
  type Baseline,
  type BaselineEntry,
  type BaselineEnvironment,
} from './baseline-schema.js';

const FORMAT: FileFormat<Baseline> = {
  kind: 'loadgate-baseline',
  version: 1,
  schema: baselineSchema,
  limit: 64_000_000,
  hint: 'restore it from git, or delete it and record a new one with `loadgate baseline update loadgate-results/result.json`',
};

/**
 * Reads a `perf-baseline.json`; `name` is the file as the user named it.
 * @throws {ConfigError} when it is not JSON, of another kind or version, or damaged.
 */
export function parseBaseline(text: string, name: string): Baseline {
  return readVersioned(text, name, FORMAT);
}

/** What is known of the baseline file: its name, and its content unless it does not exist. */
export interface BaselineFile {
  readonly file: string;
  readonly baseline: Baseline | null;
}

export type FoundBaseline =
  | { readonly state: 'usable'; readonly entry: BaselineEntry }
  | { readonly state: 'unusable'; readonly reason: string; readonly advice: string };

/**
 * The jobs that a result can be compared with, itself not among them, each endpoint at its present level; or why
 * there are none and what to do.
 */
export function findBaseline(result: Result, { file, baseline }: BaselineFile): FoundBaseline {
  const { tier, hash } = result.scenario;
  const own = environmentOf(result.environment);
  if (baseline === null) return unusable(`there is no baseline yet (${file})`, record(file));
  const ofTier = baseline.entries.filter((entry) => entry.tier === tier.name && entry.jobs.length > 0);
  if (ofTier.length === 0) return unusable(`${file} has no baseline for tier ${tier.name}`, record(file));
  const ofMachine = ofTier.filter((entry) => sameEnvironment(entry.environment, own));
  const entry = ofMachine.find(({ scenario }) => scenario === hash);
  if (entry) {
    const jobs = entry.jobs.filter((job) => job.id !== result.id);
    if (jobs.length > 0) return { state: 'usable', entry: currentLevel({ ...entry, jobs }) };
    return unusable(`${file} knows only this very measurement`, 'measure again to compare with it');
  }
  if (ofMachine.length > 0)
    return unusable(
      `the baseline of tier ${tier.name} was recorded with another scenario (its journeys, data or load changed since)`,
      record(file),
    );
  return unusable(otherEnvironment(ofTier, own), record(file));
}

/** What figures must share to be comparable. For a remote target this machine does not count. */
export function environmentOf(environment: Environment): BaselineEnvironment {
  const loadgate = major(environment.loadgate);
  if (environment.target !== 'local') return { target: environment.target, loadgate };
  const { cpu, cores, arch } = environment;
  return { target: 'local', cpu, cores, arch, node: major(environment.node), loadgate };
}

export function sameEnvironment(a: BaselineEnvironment, b: BaselineEnvironment): boolean {
  return differences(a, b).length === 0;
}

function otherEnvironment(entries: readonly BaselineEntry[], own: BaselineEnvironment): string {
  const closest = entries
    .map(({ environment }) => differences(environment, own))
    .reduce((best, next) => (next.length < best.length ? next : best));
  return `the baseline was recorded in another environment: ${closest.join('; ')}`;
}

function differences(recorded: BaselineEnvironment, own: BaselineEnvironment): string[] {
  if (recorded.target !== own.target) return [`target ${recorded.target}, here ${own.target}`];
  const pairs: (readonly [string, string | number, string | number])[] = [
    ['loadgate', recorded.loadgate, own.loadgate],
  ];
  if ('cpu' in recorded && 'cpu' in own)
    pairs.push(
      ['CPU', recorded.cpu, own.cpu],
      ['cores', recorded.cores, own.cores],
      ['architecture', recorded.arch, own.arch],
      ['Node', recorded.node, own.node],
    );
  return pairs
    .filter(([, then, now]) => then !== now)
    .map(([what, then, now]) => `${what} ${then}, here ${now}`);
}

function unusable(reason: string, advice: string): FoundBaseline {
  return { state: 'unusable', reason, advice };
}

/** The advice names the file only where it is not the one that is used without asking. */
function record(file: string): string {
  const option = /(^|[\\/])perf-baseline\.json$/.test(file) ? '' : ` --baseline ${file}`;
  return `record one: \`loadgate baseline update loadgate-results/result.json${option}\`, and commit it`;
}

function major(version: string): string {
  return /\d+/.exec(version)?.[0] ?? version;
}
