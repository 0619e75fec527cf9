import { figures, type Figures } from '../result/figures.js';
import type { Result, Run } from '../result/result.js';
import { courseOf, type Course, type Point } from './course.js';
import { saturationOf, type Saturation } from './saturation.js';

/** One run with what several rules derive from it: each figure is worked out once. */
export class ObservedRun {
  readonly result: Result;
  readonly run: Run;
  readonly course: Course;
  #saturation: { readonly found: Saturation | null } | null = null;
  readonly #figures = new Map<string, Figures>();

  constructor(result: Result, run: Run) {
    this.result = result;
    this.run = run;
    this.course = courseOf(run);
  }

  get open(): boolean {
    return this.result.scenario.tier.model === 'open';
  }

  /** Counted part, s. */
  get seconds(): number {
    return this.run.duration / 1000;
  }

  /** Endpoints that were requested, in the order of the file. */
  get endpoints(): readonly string[] {
    return this.run.endpoints
      .filter((one) => one.phases.some((tally) => tally.requests > 0))
      .map(({ name }) => name);
  }

  /** `endpoint` null: all together; `phases` as in `Selection`. */
  figures(endpoint: string | null, phases = 'all'): Figures {
    const key = JSON.stringify([endpoint, phases]);
    const known = this.#figures.get(key) ?? figures(this.run, { endpoint, phases });
    this.#figures.set(key, known);
    return known;
  }

  /** What was full first; null when nothing was, or nothing is known. */
  saturation(): Saturation | null {
    this.#saturation ??= { found: saturationOf(this.course, this.result.environment.cores) };
    return this.#saturation.found;
  }

  /** Points of the longest stretch of constant load. */
  steadyPoints(): readonly Point[] {
    let best: { start: number; end: number } | null = null;
    for (const [index, phase] of this.run.phases.entries()) {
      if (phase.from !== phase.to) continue;
      let end = phase.end;
      for (const next of this.run.phases.slice(index + 1)) {
        if (next.from !== phase.from || next.to !== phase.from) break;
        end = next.end;
      }
      if (best === null || end - phase.start > best.end - best.start) best = { start: phase.start, end };
    }
    if (best === null) return [];
    const { start, end } = best;
    return this.course.points.filter(
      ({ at }) => at >= start && at + this.course.bucket <= end + this.course.bucket / 2,
    );
  }

  /** The endpoint that takes the most of all request time (rate × mean time), with its share. */
  costliest(): { readonly endpoint: string; readonly share: number } | null {
    const costs = this.endpoints.map((endpoint) => {
      const { service } = this.figures(endpoint);
      return { endpoint, cost: service.timed * (service.mean ?? 0) };
    });
    const total = costs.reduce((sum, { cost }) => sum + cost, 0);
    const most = costs.reduce<(typeof costs)[number] | null>(
      (best, one) => (best === null || one.cost > best.cost ? one : best),
      null,
    );
    return most === null || total === 0 ? null : { endpoint: most.endpoint, share: most.cost / total };
  }

  /** `80 users`, `50 journeys/s`. */
  levelText(level: number): string {
    const rounded = level >= 10 ? Math.round(level) : Math.round(level * 10) / 10;
    return this.open ? `${rounded} journeys/s` : `${rounded} ${rounded === 1 ? 'user' : 'users'}`;
  }
}
