import { ms } from '../../../src/model/units.js';
import type { CompiledRequest, Instruction, ResponseView } from '../../../src/journey/program.js';
import { beginIteration, newScope } from '../../../src/journey/iteration.js';
import type { RunScope, Scope } from '../../../src/journey/scope.js';
import { compileProgram } from '../../../src/journey/compile.js';
import type {
  ChancePlan,
  ExpectPlan,
  GroupPlan,
  JourneyPlan,
  Plan,
  RepeatPlan,
  RequestPlan,
  ScriptPlan,
  StepPlan,
  ThinkPlan,
} from '../../../src/plan/plan.js';

const at = { file: 'loadgate.yml', line: 7, column: 3 };
const common = { when: null, at };
export const NO_EXPECTATION: ExpectPlan = { status: [], body: null, headers: {}, within: null, size: null };

export const request = (changes: Partial<RequestPlan> = {}): RequestPlan => ({
  ...common,
  kind: 'request',
  endpoint: `${changes.method ?? 'GET'} ${changes.path ?? '/'}`,
  method: 'GET',
  path: '/',
  query: {},
  headers: {},
  body: null,
  timeout: null,
  redirects: null,
  expect: NO_EXPECTATION,
  capture: [],
  onFailure: 'stop',
  ...changes,
});

export const think = (min: number, max = min): ThinkPlan => ({
  ...common,
  kind: 'think',
  min: ms(min),
  max: ms(max),
});
export const chance = (probability: number, steps: readonly StepPlan[]): ChancePlan => ({
  ...common,
  kind: 'chance',
  probability,
  steps,
});
export const repeat = (min: number, max: number, steps: readonly StepPlan[]): RepeatPlan => ({
  ...common,
  kind: 'repeat',
  min,
  max,
  steps,
});
export const group = (name: string, steps: readonly StepPlan[]): GroupPlan => ({
  ...common,
  kind: 'group',
  name,
  steps,
});
export const script = (module: string, name: string): ScriptPlan => ({
  ...common,
  kind: 'script',
  module,
  export: name,
});
export const when = <Step extends StepPlan>(text: string, step: Step): Step => ({ ...step, when: text });

export const journey = (steps: readonly StepPlan[], changes: Partial<JourneyPlan> = {}): JourneyPlan => ({
  name: 'shopper',
  weight: 1,
  every: null,
  login: null,
  headers: {},
  steps,
  at,
  ...changes,
});

export const planOf = (journeys: readonly JourneyPlan[], changes: Partial<Plan> = {}): Plan => ({
  file: 'loadgate.yml',
  directory: '/',
  target: 'http://127.0.0.1:1',
  targetOverridden: false,
  server: null,
  observed: { pid: null, metrics: null },
  http: {
    timeout: ms(10_000),
    headers: {},
    keepAlive: true,
    connections: 'per-user',
    http2: false,
    tls: null,
    proxy: null,
    redirects: 0,
    cookies: true,
  },
  data: [],
  journeys,
  tier: {
    name: 'smoke',
    model: 'closed',
    runs: 1,
    warmup: ms(0),
    think: 'as-written',
    stages: [],
    iterations: null,
    maxInFlight: 1,
    arrivals: 'constant',
    gracefulStop: ms(0),
    maxDuration: null,
    breaker: null,
    confirm: false,
    until: [],
    thresholds: [],
    at,
  },
  gate: { metrics: [], band: { default: 0.15, overrides: [] }, floor: { relative: 0.15, absolute: ms(1) } },
  waivers: [],
  seed: 1,
  scenarioHash: '',
  env: {},
  secrets: [],
  ...changes,
});

export const RUN: RunScope = { id: 'run', number: 0, of: 1, env: { KEY: 'k v' }, seed: 1 };

/** A user in its first iteration with these variables. */
export function scopeWith(
  vars: Record<string, unknown> = {},
  run: Partial<RunScope> = {},
  iteration = 0,
): Scope {
  const scope = newScope(3, { ...RUN, ...run });
  beginIteration(scope, iteration);
  scope.vars = vars;
  return scope;
}

export const response = (
  changes: Partial<ResponseView> & { readonly headers?: Record<string, string> } = {},
): ResponseView => ({
  status: 200,
  header: (name) => changes.headers?.[name] ?? null,
  setCookies: [],
  body: Buffer.from(''),
  bytes: changes.body?.length ?? 0,
  elapsed: ms(1),
  ...changes,
});

export const jsonResponse = (value: unknown, changes: Partial<ResponseView> = {}): ResponseView =>
  response({ body: Buffer.from(JSON.stringify(value)), ...changes });

/** The only request of a journey of one request. */
export function compileRequest(step: Partial<RequestPlan>, changes: Partial<Plan> = {}): CompiledRequest {
  const program = compileProgram(planOf([journey([request(step)])], changes), () => 0);
  return requestsOf(program.journeys[0]?.instructions ?? [])[0] ?? fail();
}

export const requestsOf = (instructions: readonly Instruction[]): readonly CompiledRequest[] =>
  instructions.flatMap((one) => (one.op === 'request' ? [one.request] : []));

function fail(): never {
  throw new Error('the journey has no request');
}
