import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Guard } from '../../http/guard.js';
import { errorText } from '../../model/error-text.js';
import { usageError } from '../../model/errors.js';
import type { RunProgress } from '../../result/progress.js';
import { endpointPoints, progressPoint, summaryPoints } from '../../report/machine/line-protocol.js';
import { renderForMachines } from '../../report/machine/machine-report.js';
import type { ReportInput } from '../../report/report.js';
import { replaceFile } from '../output-folder.js';
import type { ProgressView } from '../progress-view.js';
import type { Output, World } from '../world.js';
import type { ExportRequest } from './export-request.js';
import { InfluxStream } from './influx-stream.js';

/** Where results go besides the output folder. Nothing here slows the load down, or fails the job. */
export interface Exports {
  /** Once a second while load runs. */
  progress(progress: RunProgress): void;
  /** Sends and writes what is left to do. `report` is null when there is nothing to judge. Gives what went wrong. */
  finish(report: ReportInput | null): Promise<readonly string[]>;
}

/**
 * Opens what `--export` names.
 * @throws {ConfigError} for a host that the guard does not allow, before anything is measured.
 */
export function openExports(
  requests: readonly ExportRequest[],
  about: { readonly tier: string; readonly job: string },
  options: { readonly guard: Guard; readonly world: Pick<World, 'cwd' | 'now'> },
): Exports {
  const { guard, world } = options;
  const streams = requests.flatMap((request) => {
    if (request.kind !== 'influx') return [];
    const refusal = guard.checkUrl(request.address.url);
    if (refusal !== null) throw usageError(`--export influx: ${refusal}`, HINT);
    return [new InfluxStream(request.address, guard)];
  });
  return {
    progress: (progress) => {
      const now = world.now();
      const points = [progressPoint(progress, about, now), ...endpointPoints(progress, about, now)];
      for (const stream of streams) stream.push(points);
    },
    finish: async (report) => {
      const points = report === null ? [] : summaryPoints(report);
      const ended = streams.map((stream) => {
        stream.push(points);
        return stream.close();
      });
      const written =
        report === null ? [] : requests.map((request) => writeFileOf(request, report, world.cwd));
      return (await Promise.all([...ended, ...written])).filter((problem) => problem !== null);
    },
  };
}

const HINT =
  'exports are guarded as the load is: list the host with --allow-host, where a pull request can’t change it';

async function writeFileOf(request: ExportRequest, report: ReportInput, cwd: string): Promise<string | null> {
  if (request.kind !== 'file') return null;
  const path = resolve(cwd, request.file);
  try {
    await mkdir(dirname(path), { recursive: true });
    await replaceFile(path, renderForMachines(report, request.format));
    return null;
  } catch (error) {
    return `--export ${request.format}: ${request.file} can't be written: ${errorText(error)}.`;
  }
}

/** What must not be shown of them. */
export function exportSecrets(requests: readonly ExportRequest[]): readonly string[] {
  return requests.flatMap((request) => (request.kind === 'influx' ? request.address.secrets : []));
}

/** The view, and the exports told of what it shows. */
export function alsoTo(exports: Exports, view: ProgressView): ProgressView {
  return {
    ...view,
    show: (progress) => {
      view.show(progress);
      exports.progress(progress);
    },
  };
}

/** Does the job, and then what is left of the exports, also where the job fails. */
export async function exporting<T extends { readonly report: ReportInput }>(
  exports: Exports,
  stderr: Pick<Output, 'write'>,
  job: () => Promise<T>,
): Promise<T> {
  let report: ReportInput | null = null;
  try {
    const outcome = await job();
    ({ report } = outcome);
    return outcome;
  } finally {
    for (const problem of await exports.finish(report)) stderr.write(`! ${problem}\n`);
  }
}
