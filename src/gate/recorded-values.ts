import type { BaselineEntry } from './baseline-schema.js';
import type { MeasuredCell } from './cells.js';
import { median } from '../result/median.js';
import { enoughRecorded } from './eligibility.js';

/** What the baseline knows of a cell's times or throughput, job by job; or why it knows nothing. */
export type Recorded =
  { readonly jobs: readonly (readonly (number | null)[])[] } | { readonly reason: string };

export function recordedValues(cell: MeasuredCell, entry: BaselineEntry | null): Recorded {
  if (entry === null) return { reason: 'there is no usable baseline' };
  switch (cell.kind) {
    case 'latency': {
      const known = entry.jobs.flatMap((job) => ownEndpoint(job.endpoints, cell.endpoint) ?? []);
      if (known.length === 0) return { reason: 'new: the baseline does not know this endpoint' };
      const jobs = known
        .filter(({ n }) => enoughRecorded(cell.metric, n))
        .map((values) => values[cell.metric]);
      return jobs.length === 0 ? { reason: 'too few requests in the baseline: record it again' } : { jobs };
    }
    case 'throughput': {
      const jobs = entry.jobs.flatMap((job) => {
        const recorded = job[cell.metric];
        return recorded ? [recorded] : [];
      });
      return jobs.length === 0 ? { reason: `the baseline has no ${cell.metric}: record it again` } : { jobs };
    }
    case 'errors':
      return ownKnown(entry, cell.endpoint)
        ? { reason: 'too few requests' }
        : { reason: 'new: the baseline does not know this endpoint' };
  }
}

/** The level of each job that knows the cell, oldest first. */
export function jobMedians(recorded: Recorded): readonly number[] {
  if (!('jobs' in recorded)) return [];
  return recorded.jobs.flatMap((runs) => median(runs.filter((value) => value !== null)) ?? []);
}

/** Own keys only: an endpoint may be called `constructor`. */
export function ownEndpoint<T>(endpoints: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(endpoints, name) ? endpoints[name] : undefined;
}

function ownKnown(entry: BaselineEntry, name: string): boolean {
  return entry.jobs.some((job) => Object.hasOwn(job.endpoints, name));
}
