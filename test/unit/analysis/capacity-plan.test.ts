import { describe, expect, it } from 'vitest';
import { planCapacity, type CapacityPlan, type Deployment } from '../../../src/analysis/capacity-plan.js';
import { capacityPlanLines } from '../../../src/report/capacity-plan-words.js';
import { madeResult } from '../result/measured.js';
import { steppedResult, type Planted } from './stepped.js';

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
