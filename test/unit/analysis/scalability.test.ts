import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitScalability, throughputAt, type Scalability } from '../../../src/analysis/scalability.js';
import { seededRandom } from '../../../src/model/random.js';

const LOADS = [1, 2, 4, 8, 12, 16, 24, 32, 48, 64];

function measured(
  law: Scalability,
  loads: readonly number[] = LOADS,
  noise: (index: number) => number = () => 0,
) {
  return loads.map((concurrency, index) => ({
    concurrency,
    throughput: throughputAt(law, concurrency) * (1 + noise(index)),
  }));
}

describe('fitScalability', () => {
  it('agrees with the published fit of a benchmark', () => {
    // Schwartz, "Practical Scalability Analysis with the Universal Scalability Law" (2015), section 3.
    const concurrencies = Array.from({ length: 32 }, (_, i) => i + 1);
    const rates = [
      955.16, 1878.91, 2688.01, 3548.68, 4315.54, 5130.43, 5931.37, 6531.08, 7219.8, 7867.61, 8278.71, 8646.7,
      9047.84, 9426.55, 9645.37, 9897.24, 10_097.6, 10_240.5, 10_532.39, 10_798.52, 11_151.43, 11_518.63,
      11_806, 12_089.37, 12_075.41, 12_177.29, 12_211.41, 12_158.93, 12_155.27, 12_118.04, 12_140.4,
      12_074.39,
    ];
    const fit = fitScalability(
      concurrencies.map((concurrency, i) => ({ concurrency, throughput: rates[i] ?? 0 })),
    );
    if (!fit.fitted) throw new Error(fit.reason);
    expect(fit.lambda).toBeCloseTo(995.6486, 1);
    expect(fit.sigma).toBeCloseTo(0.02671591, 5);
    expect(fit.kappa).toBeCloseTo(0.0007690945, 7);
    expect(fit.peak?.concurrency).toBeCloseTo(35.57, 1);
    expect(fit.r2).toBeGreaterThan(0.99);
  });

  it('finds the law that made the figures', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 5000, noNaN: true }),
        fc.double({ min: 0, max: 0.3, noNaN: true }),
        fc.double({ min: 0.0001, max: 0.01, noNaN: true }),
        (lambda, sigma, kappa) => {
          const fit = fitScalability(measured({ lambda, sigma, kappa }));
          if (!fit.fitted) return fit.reason.includes('same at every load') || fit.reason.includes('R²');
          expect(fit.lambda / lambda).toBeCloseTo(1, 3);
          expect(fit.sigma).toBeCloseTo(sigma, 3);
          expect(fit.kappa).toBeCloseTo(kappa, 4);
          expect(fit.peak?.concurrency).toBeCloseTo(Math.sqrt((1 - sigma) / kappa), 1);
          return true;
        },
      ),
    );
  });

  it.each(Array.from({ length: 10 }, (_, i) => i * 131 + 5))(
    'finds the peak within 15 percent of noisy figures: seed %i',
    (seed) => {
      const random = seededRandom(seed);
      const law = { lambda: 120, sigma: 0.03, kappa: 0.0006 };
      const fit = fitScalability(measured(law, LOADS, () => (random.next() - 0.5) * 0.06));
      if (!fit.fitted) throw new Error(fit.reason);
      const planted = throughputAt(law, Math.sqrt((1 - law.sigma) / law.kappa));
      expect(Math.abs((fit.peak?.throughput ?? 0) / planted - 1)).toBeLessThan(0.15);
      expect(fit.peak?.error).toBeGreaterThan(0);
      expect(fit.errors?.sigma).toBeGreaterThan(0);
    },
  );

  it('gives a ceiling where throughput only flattens, and neither where nothing bounds it', () => {
    const flat = fitScalability(measured({ lambda: 100, sigma: 0.05, kappa: 0 }));
    expect(flat).toMatchObject({ fitted: true, peak: null });
    expect(flat.fitted && flat.ceiling).toBeCloseTo(2000, 0);
    const straight = fitScalability(measured({ lambda: 100, sigma: 0, kappa: 0 }));
    expect(straight).toMatchObject({ fitted: true, peak: null, ceiling: null });
  });

  it('refuses what is no curve, in a sentence', () => {
    const reason = (points: Parameters<typeof fitScalability>[0]): string => {
      const fit = fitScalability(points);
      return fit.fitted ? '' : fit.reason;
    };
    expect(reason([])).toBe('0 loads are too few for a curve: it takes 4');
    expect(reason(measured({ lambda: 10, sigma: 0, kappa: 0 }, [5, 5, 5, 5, 5]))).toMatch(
      /^1 loads are too few/,
    );
    expect(reason(LOADS.map((concurrency) => ({ concurrency, throughput: 100 })))).toMatch(
      /same at every load/,
    );
    const wild = [10, 900, 20, 800, 15, 990, 30, 700].map((throughput, i) => ({
      concurrency: i + 1,
      throughput,
    }));
    expect(reason(wild)).toMatch(/does not go through the stages/);
  });

  it('gives numbers or a sentence, whatever it is given', () => {
    const figure = fc.oneof(fc.double(), fc.double({ min: 0, max: 1e4, noNaN: true }), fc.constant(0));
    const points = fc.array(fc.record({ concurrency: figure, throughput: figure }), { maxLength: 12 });
    fc.assert(
      fc.property(points, (made) => {
        const fit = fitScalability(made);
        if (!fit.fitted) return fit.reason !== '';
        const { lambda, sigma, kappa, r2, peak } = fit;
        return [lambda, sigma, kappa, r2, peak?.throughput ?? 0, peak?.concurrency ?? 0].every(
          Number.isFinite,
        );
      }),
    );
  });
});
