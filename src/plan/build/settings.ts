import { check } from '../maps.js';
import type { ServerPlan } from '../plan.js';
import { Refusal } from '../refusal.js';
import { readTarget, targetSchema } from '../http-schema.js';
import type { Building } from './building.js';

/** Where the load goes, and whether that was said outside the scenario file. */
export interface Target {
  readonly url: string;
  readonly overridden: boolean;
}

/** What was said of the target outside the scenario file. */
export interface TargetSource {
  readonly flag: string | null;
  /** Whether `--set`, or an environment variable that the file names, gives it. */
  readonly fromOutside: boolean;
}

/** The target: the flag, else the file; a server without a target is on this machine. */
export function buildTarget(
  raw: unknown,
  { flag, fromOutside }: TargetSource,
  server: ServerPlan | null,
  building: Building,
): Target | null {
  const { problems } = building;
  const written = raw === undefined ? null : check(targetSchema, raw, ['target'], problems);
  if (flag !== null) {
    const url = readTarget(flag);
    if (!(url instanceof Refusal)) return { url, overridden: true };
    problems.report({ at: null, path: '--target', message: url.message });
    return null;
  }
  if (written !== null) return { url: written, overridden: fromOutside };
  if (raw !== undefined) return null;
  if (server !== null) {
    return { url: `http://127.0.0.1${server.port === null ? '' : `:${server.port}`}`, overridden: false };
  }
  problems.add(['target'], 'missing: expected the URL that the load goes to, such as http://127.0.0.1:4010');
  return null;
}
