import fc from 'fast-check';

/**
 * The same commit gives the same outcome: properties draw from one seed. To look for what it has not met, hunt with
 * other seeds and more cases: PROPERTY_SEED=$RANDOM PROPERTY_RUNS=2000 npx vitest run --project unit
 */
const { PROPERTY_SEED, PROPERTY_RUNS } = process.env;

fc.configureGlobal({
  seed: Number(PROPERTY_SEED ?? 20_260_101),
  ...(PROPERTY_RUNS !== undefined && { numRuns: Number(PROPERTY_RUNS) }),
});
