import { describe, expect, it } from 'vitest';
import { planCapacity, type CapacityPlan, type Deployment } from '../../../src/analysis/capacity-plan.js';
import { capacityPlanLines } from '../../../src/report/capacity-plan-words.js';
import { madeResult } from '../result/measured.js';
import { stagesOf } from '../../../src/analysis/stages.js';
import { steppedResult, type Answer, type Planted } from './stepped.js';

const TARGET = { throughput: 540, p95: 500, errors: 0.01 };
const TODAY: Deployment = { instances: 2, cost: 45, headroom: 0.2, maximum: 10 };

/** A pool of `size`, 20 ms each; users ask again at once. */
function pool(size: number): Pick<Planted, 'answer'> {
  return {
    answer: (users) => ({ throughput: Math.min(users, size) * 50, mean: 20 * Math.max(1, users / size) }),
  };
}

function planned(planted: Planted, deployment: Deployment = TODAY, target = TARGET): CapacityPlan {
  const outcome = planCapacity(steppedResult(planted), target, deployment);
  if (outcome.kind === 'refused') throw new Error(outcome.reason);
  return outcome.plan;
}

const told = (plan: CapacityPlan, deployment = TODAY, target = TARGET): string =>
  capacityPlanLines(plan, target, { ...deployment, currency: 'EUR' }).join('\n');

describe('planCapacity', () => {
  it.each(Array.from({ length: 10 }, (_, i) => i + 1))(
    'asks for the planted number of instances: seed %i',
    (seed) => {
      // A pool of 8 serves 400 a second with two instances: 648 take four of them.
      const plan = planned({ loads: [2, 4, 6, 8, 10, 12, 14], seed, seconds: 5, ...pool(8) });
      expect(plan.served.by).toBe('measured');
      expect(Math.abs(plan.served.throughput / 400 - 1)).toBeLessThan(0.15);
      expect(plan.instances.expected).toBe(4);
      expect(plan.instances.fewest).toBeLessThanOrEqual(4);
      expect(plan.instances.most).toBeGreaterThanOrEqual(4);
    },
  );

  it('tells what it takes, in words', async () => {
    const plan = planned({ loads: [2, 4, 6, 8, 10, 12, 14], ...pool(8) });
    await expect(`${told(plan)}\n`).toMatchFileSnapshot('golden/capacity-plan.txt');
  });

  it('says when the target is beyond twice what was measured', () => {
    const far = { ...TARGET, throughput: 4000 };
    const plan = planned({ loads: [2, 4, 6, 8, 10, 12, 14], ...pool(8) }, TODAY, far);
    expect(plan.extrapolation).toBeGreaterThan(2);
    expect(plan.reachable).toBeLessThan(4000);
    expect(told(plan, TODAY, far)).toMatch(/Beyond what was measured: .* more than 2 times/);
    expect(told(plan, TODAY, far)).toMatch(/The maximum of 10 instances serves/);
  });

  it.each(Array.from({ length: 10 }, (_, i) => i + 1))(
    'proves it by limits that the measured service keeps, and that are no looser than asked for: seed %i',
    (seed) => {
      // Requests wait in a queue: 20 ms alone, longer the nearer to 500 a second.
      const busy = (users: number): number => users / (users + 10);
      const answer = (users: number): Answer => {
        const throughput = 500 * busy(users);
        return { throughput, mean: (users * 1000) / throughput };
      };
      const loads = [2, 5, 10, 20, 30, 40, 60, 80];
      const target = { throughput: 1000 + 90 * seed, p95: 150, errors: 0.01 };
      const planted = { loads, seed, seconds: 5, answer };
      for (const headroom of [0, 0.1, 0.2, 0.5]) {
        const plan = planned(planted, { ...TODAY, headroom }, target);
        const each = (plan.proof.share * target.throughput * TODAY.instances) / plan.instances.expected;
        const stages = stagesOf(steppedResult(planted));
        const above = stages.findIndex(({ throughput }) => (throughput ?? 0) >= each);
        expect(above).toBeGreaterThan(0);
        expect(plan.proof.p95).toBeGreaterThan(stages[above - 1]?.p95 ?? Infinity);
        expect(plan.proof.p95).toBeLessThanOrEqual(target.p95);
        expect(plan.proof.p95).toBeGreaterThanOrEqual(0.8 * target.p95 - 1e-9);
        expect(plan.proof.share).toBeCloseTo(1 + Math.min(0.2, headroom), 9);
      }
    },
  );

  it('refuses a target that is beyond reason', () => {
    const far = { ...TARGET, throughput: 1e12 };
    const outcome = planCapacity(steppedResult({ loads: [2, 4, 6, 8, 10, 12], ...pool(8) }), far, TODAY);
    expect(outcome).toMatchObject({ kind: 'refused' });
    expect(outcome.kind === 'refused' && outcome.reason).toMatch(/more than 100 times the [\d.]+\/s/);
  });

  it('says when no limit was reached, and never goes beyond twice the measured concurrency', () => {
    const plan = planned({ loads: [2, 4, 6, 8, 10], ...pool(100) });
    expect(['model', 'at-least']).toContain(plan.served.by);
    expect(plan.served.throughput).toBeLessThan(2.1 * 500);
    expect(told(plan)).toMatch(/no limit was reached|Extrapolated/);
  });

  it('refuses what says nothing', () => {
    const refusal = (planted: Planted): string => {
      const outcome = planCapacity(steppedResult(planted), TARGET, TODAY);
      return outcome.kind === 'refused' ? outcome.reason : '';
    };
    expect(refusal({ loads: [5] })).toMatch(/^the result has fewer than three loads/);
    const failing = () => ({ throughput: 50, mean: 5, errorRate: 1 });
    expect(refusal({ loads: [5, 10, 15], answer: failing })).toMatch(
      /^the lowest load .* is too much already/,
    );
    expect(planCapacity(madeResult({ runs: [] }), TARGET, TODAY)).toMatchObject({ kind: 'refused' });
  });
});
