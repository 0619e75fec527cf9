import { Histogram } from '../result/histogram.js';
import type { LoadRun } from '../result/result.js';

/**
 * What the load generator's own lateness can have done to a run at one rate, and no more than that.
 *
 * **Model.** Requests are due at d, sent at d′ ≥ d, answered at c′; without the generator's delays they would have been
 * sent at d and answered at c. The service gives answers that come later when requests come later (monotone), and by as
 * much later when all of them do (homogeneous): true of queues in order of arrival with any number of servers, of such
 * queues behind one another, and of journeys whose next request follows an answer (max-plus linear systems; Baccelli,
 * Cohen, Olsder and Quadrat 1992). With D the longest delay of any request, at the service and on the way back:
 *
 *     c ≤ c′ ≤ c + D, and so for response times R = c − d:  R′ − D ≤ R ≤ R′
 *
 * for each request, and therefore for every percentile. What held with the delays would have held without them; a p95
 * that is over its limit by more than D would have been without them.
 *
 * **D.** The generator stood still for at most `blocked`: the longest schedule lag, and the interval between two
 * arrivals, in which nothing is there to be late. A standstill delays what is sent and what is read; a journey of n
 * requests meets it when it begins and at each of its answers: D = (n + 1) · blocked.
 *
 * **Counts.** C answers until T: C′(T) ≤ C(T) ≤ C′(T + D), so that answers missing at the end are the generator's for as
 * long as D at the highest rate µ at which answers came. Arrivals that found all K slots taken: those that arrived less
 * those answered less those under way, which are K at most, so that the delays account for µD + (K − under way at the
 * end) of them; that takes for granted that the service never ran out of requests while the generator stood still,
 * K ≥ µD. Any other failure (a limiter, a shed load) counts requests: moving one of them in time changes the count by one
 * at most, so that those sent late, by more than matters, account for no more failures than they are.
 */
export interface OwnDelay {
  /** D, ms. Infinite: not known. */
  readonly longest: number;
  /** Requests that can have been moved in time by more than matters. */
  readonly moved: number;
  /** Requests that were never sent, as the generator's machine had none left of something. */
  readonly unsent: number;
}

/** `matters`: a delay that shows in the latencies, ms. `rate`: journeys per second. */
export function ownDelayOf(run: LoadRun, rate: number, matters: number): OwnDelay {
  const { lag, gc, exhausted, workers } = run.generator;
  const lags = lag === null ? null : Histogram.decode(lag);
  const started = run.journeys.reduce((sum, one) => sum + one.started, 0);
  const requests = run.endpoints.flatMap(({ phases }) => phases).reduce((sum, one) => sum + one.requests, 0);
  const perJourney = started > 0 ? Math.max(1, requests / started) : 1;
  const unsent = exhausted.files + exhausted.ports;
  const longest = lags?.percentile(100) ?? null;
  if (lags === null || longest === null || !(rate > 0)) return { longest: Infinity, moved: Infinity, unsent };
  const blocked = Math.max(longest * (1 + PRECISION) + (1000 * workers) / rate, gc.longest);
  return {
    longest: (Math.ceil(perJourney) + 1) * blocked,
    moved: shareAbove(lags, matters) * requests,
    unsent,
  };
}

/** Whether a time, ms, would have been over its limit without the generator's delays. */
export function slowWithout(time: number, limit: number, { longest }: OwnDelay): boolean {
  return time * (1 - PRECISION) - longest > limit;
}

/** What failed at a rate. */
export interface FailedCounts {
  /** Failed requests and dropped arrivals. */
  readonly failed: number;
  readonly dropped: number;
  /** Sent; dropped arrivals are not among them. */
  readonly requests: number;
  /** Journeys under way that found a place, and those under way when the load ended. */
  readonly slots: number;
  readonly underWay: number;
  /** µ: answers per second, at the most. */
  readonly fastest: number;
}

/** Whether more than `limit` (a fraction) would have failed without the generator's delays. */
export function failedWithout(counts: FailedCounts, limit: number, own: OwnDelay): boolean {
  const { failed, dropped, requests, slots, underWay, fastest } = counts;
  const meanwhile = (fastest * own.longest) / 1000;
  const freed = Math.max(0, slots - underWay);
  const overflow = slots >= meanwhile ? Math.max(0, dropped - meanwhile - freed) : 0;
  const refused = Math.max(0, failed - dropped - own.unsent - own.moved);
  return overflow + refused > limit * (requests + dropped);
}

/** Answers that came while a load went on. Per second. */
export interface AnsweredRates {
  readonly answered: number;
  /** µ. */
  readonly fastest: number;
  /** As few as this are too few. */
  readonly least: number;
  /** Of the load, ms. */
  readonly duration: number;
}

/** Whether too few answers would have come without the generator's delays. */
export function behindWithout({ answered, fastest, least, duration }: AnsweredRates, own: OwnDelay): boolean {
  const late = (fastest * own.longest) / duration;
  const unsent = (1000 * own.unsent) / duration;
  return answered + late + unsent < least;
}

/** Of histograms: three significant digits. */
const PRECISION = 0.001;

/** The share of values that are over `limit`, at most; from percentiles, by halving. */
function shareAbove(lags: Histogram, limit: number): number {
  let [low, high] = [0, 100];
  if ((lags.percentile(100) ?? 0) <= limit) return 0;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if ((lags.percentile(middle) ?? 0) <= limit) low = middle;
    else high = middle;
  }
  return 1 - low / 100;
}

const HALVINGS = 20;
