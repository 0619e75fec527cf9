import assert from 'node:assert/strict';
import type { FailureKind } from '../../src/model/failures.js';
import { Histogram } from '../../src/result/histogram.js';
import type { LoadRun, Tally } from '../../src/result/result.js';

/**
 * Checks that a run accounts for everything: sent = answered well + failed by kind + answered by a new login, in
 * each endpoint and phase; times and statuses of just those; iterations started = completed + failed + interrupted;
 * and the timeline tells the same totals.
 * @throws {assert.AssertionError} naming what does not add up.
 */
export function accountFor(run: LoadRun): void {
  const all = run.endpoints.flatMap(({ name, phases }) =>
    phases.map((tally) => ({ name: `${name} in ${tally.phase}`, tally })),
  );
  for (const { name, tally } of all) checkTally(name, tally);
  for (const { name, started, completed, failed, interrupted } of run.journeys)
    assert.equal(completed + failed + interrupted, started, `iterations of ${name}: ended = started`);
  const tallies = all.map(({ tally }) => tally);
  const { buckets } = run.timeline;
  const told = {
    requests: sum(buckets.map(({ requests }) => requests)),
    failed: sum(buckets.map(({ failed }) => failed)),
    dropped: sum(buckets.map(({ dropped }) => dropped)),
  };
  const counted = {
    requests: sum(tallies.map(({ requests }) => requests)),
    failed: sum(tallies.map(failedOf)),
    dropped: sum(tallies.map(({ failures }) => failures.dropped ?? 0)),
  };
  assert.deepEqual(told, counted, 'the timeline counts what the endpoints count');
  for (const [index, { requests, failed, dropped }] of (run.timeline.endpoints ?? []).entries()) {
    const own = run.endpoints[index];
    const tallied = own?.phases ?? [];
    assert.deepEqual(
      [sum(requests), sum(failed), sum(dropped)],
      [
        sum(tallied.map((tally) => tally.requests)),
        sum(tallied.map(failedOf)),
        sum(tallied.map(({ failures }) => failures.dropped ?? 0)),
      ],
      `${own?.name ?? ''}: the timeline counts what its tallies count`,
    );
  }
  const droppedJourneys = sum(run.journeys.map(({ dropped }) => dropped));
  assert.equal(droppedJourneys, counted.dropped, 'dropped journeys = dropped arrivals at endpoints');
}

/** Requests that got a usable answer: those whose time counts, late ones apart. */
export function answeredWell({ service, failures }: Tally): number {
  return countOf(service) - (failures.timeout ?? 0);
}

function checkTally(name: string, tally: Tally): void {
  const { requests, failures, relogins, statuses, service, firstByte, response } = tally;
  const checks = failures.check ?? 0;
  // An answer that was right but late (`within`) is a failed check whose time counts.
  between(`${name}: answered well`, answeredWell(tally), requests - failedOf(tally) - relogins, checks);
  const without = sum(NEVER_ANSWERED.map((kind) => failures[kind] ?? 0));
  const perhaps = sum(PERHAPS_ANSWERED.map((kind) => failures[kind] ?? 0));
  between(`${name}: statuses`, sum(Object.values(statuses)), requests - without - perhaps, perhaps);
  assert.ok(countOf(firstByte) <= countOf(service), `${name}: no first byte without a service time`);
  if (response !== null)
    assert.equal(countOf(response), countOf(service), `${name}: a response time per service time`);
}

const NEVER_ANSWERED: readonly FailureKind[] = ['timeout', 'reset', 'dns', 'tls', 'aborted'];
/** With a status, unless nothing was sent, the body was too large, or a redirect led to where load may not go. */
const PERHAPS_ANSWERED: readonly FailureKind[] = ['check', 'capture', 'refused'];

function between(what: string, value: number, least: number, room: number): void {
  assert.ok(value >= least && value <= least + room, `${what}: ${value}, not ${least} … ${least + room}`);
}

/** Sent and failed: dropped arrivals were not sent. */
function failedOf({ failures }: Tally): number {
  return sum(Object.values(failures)) - (failures.dropped ?? 0);
}

function countOf(encoded: string | null): number {
  return encoded === null ? 0 : Histogram.decode(encoded).count;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
