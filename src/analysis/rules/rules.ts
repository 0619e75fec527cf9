import type { Rule } from '../rule.js';
import { coldStart } from './cold-start.js';
import { cpuSaturated } from './cpu-saturated.js';
import { dataExhausted } from './data-exhausted.js';
import { dominantEndpoint } from './dominant-endpoint.js';
import { drift } from './drift.js';
import { fastErrors } from './fast-errors.js';
import { follows } from './follows.js';
import { generatorNearLimit } from './generator-near-limit.js';
import { handleLeak, memoryLeak } from './growing.js';
import { hangingDependency } from './hanging-dependency.js';
import { noRamp } from './no-ramp.js';
import { noThinkTime } from './no-think-time.js';
import { overload } from './overload.js';
import { noisyNeighbour } from './noisy-neighbour.js';
import { poolLimit } from './pool-limit.js';
import { queueing } from './queueing.js';
import { rateLimited } from './rate-limited.js';
import { refusedConnections } from './refused-connections.js';
import { sharedAccount } from './shared-account.js';
import { singleEndpoint } from './single-endpoint.js';
import { slowRecovery } from './slow-recovery.js';
import { stall } from './stall.js';
import { tooShort } from './too-short.js';

/** In the order in which findings of the same severity are told: causes before what they cause. */
export const RULES: readonly Rule[] = [
  memoryLeak,
  handleLeak,
  refusedConnections,
  hangingDependency,
  overload,
  stall,
  cpuSaturated,
  poolLimit,
  rateLimited,
  slowRecovery,
  noisyNeighbour,
  follows,
  queueing,
  drift,
  dataExhausted,
  coldStart,
  fastErrors,
  generatorNearLimit,
  dominantEndpoint,
  noThinkTime,
  singleEndpoint,
  noRamp,
  tooShort,
  sharedAccount,
];
