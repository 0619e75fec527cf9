import type { Failure } from '../http/failures.js';
import type { Guard } from '../http/guard.js';
import type { Transfer } from '../http/transfer.js';
import { Wire } from '../http/wire.js';
import type {
  CompiledJourney,
  CompiledRequest,
  Inspection,
  PreparedRequest,
  Program,
} from '../journey/program.js';
import type { RunScope, Scope } from '../journey/scope.js';
import { requestSecrets, scopeSecrets } from '../journey/scope-secrets.js';
import { isSecretName, type LearningRedactor, type Redact } from '../model/redact.js';
import { isTelling } from '../model/secret-variables.js';
import type { DataPlan, Plan } from '../plan/plan.js';
import { headerSecrets } from '../plan/written-secrets.js';
import { failedStepError, type FailedStep } from './failed-step.js';
import { rehearse } from './rehearsal.js';
import type { UserReport } from './user-context.js';
import { userContext } from './user-setup.js';
import { VirtualUser } from './virtual-user.js';

export interface PreflightOptions {
  readonly plan: Plan;
  readonly program: Program;
  /** Base URL without a trailing slash. */
  readonly target: string;
  readonly run: RunScope;
  readonly guard: Guard;
  readonly redact: Redact;
  /** Tells `redact` of more secrets: of what is sent and what the service gives out. */
  readonly learn?: LearningRedactor['learn'];
}

/**
 * One user walks every journey once, without thinking, taking every chance, each repeat once. Throws a
 * MeasureError that shows the first step that fails, with its request and answer, redacted. An answer that is
 * only later than `within` is no failure here: the first request to a cold server often is.
 */
export async function preflight(options: PreflightOptions): Promise<void> {
  const { plan, program, target, guard, redact } = options;
  const wire = new Wire(target, guard, plan.http);
  const sweep = setInterval(() => {
    wire.deadlines.sweep(performance.now());
  }, SWEEP);
  const rows = fewestUniqueRows(plan.data);
  try {
    for (const [index, journey] of [...program.journeys, ...program.clocked].entries()) {
      const walk = new Walk(options, wire, journey);
      await walk.take(Math.max(rows - 1 - index, 0));
      if (walk.failed) throw failedStepError(walk.failed, target, redact);
    }
  } finally {
    clearInterval(sweep);
    await wire.close();
  }
}

/** How often time-outs are looked for, ms. */
const SWEEP = 10;

/** The pre-flight takes `unique` rows from the end, as the runs take them from the start. */
function fewestUniqueRows(data: readonly DataPlan[]): number {
  const lengths = data
    .filter(({ pick }) => pick === 'unique')
    .map(({ source }) => (source.kind === 'rows' ? source.rows.length : source.to - source.from + 1));
  return lengths.length === 0 ? 0 : Math.min(...lengths);
}

/** Tokens and cookies in the headers of an answer. A cookie without a value takes one away. */
function givenOut(transfer: Transfer): readonly string[] {
  return transfer.headerLines().flatMap(([name, value]) => {
    if (name.toLowerCase() === 'set-cookie')
      return [/^[^=;]*="?([^;"]*)/.exec(value)?.[1] ?? ''].filter(isTelling);
    return isSecretName(name) ? headerSecrets(value).filter(isTelling) : [];
  });
}

/** One user's way through one journey. */
class Walk implements UserReport {
  failed: FailedStep | null = null;
  readonly #user: VirtualUser;
  readonly #journey: CompiledJourney;
  readonly #endpoints: readonly string[];
  readonly #done: Promise<void>;
  #end: () => void = () => undefined;
  #crash: (error: unknown) => void = () => undefined;
  readonly #learn: LearningRedactor['learn'];
  #sent: PreparedRequest | null = null;

  constructor(options: PreflightOptions, wire: Wire, journey: CompiledJourney) {
    const run = { ...options.run, number: 0, of: 1 };
    this.#endpoints = options.program.endpoints;
    this.#learn = options.learn ?? (() => undefined);
    this.#journey = rehearse(journey, (prepared, scope) => {
      this.#sent = prepared;
      this.#learn([...requestSecrets(prepared), ...scopeSecrets(scope)]);
    });
    this.#done = new Promise((resolve, reject) => {
      this.#end = resolve;
      this.#crash = reject;
    });
    this.#user = new VirtualUser(1, userContext(run, options.plan.http.cookies, wire, this), () => {
      this.#end();
    });
  }

  async take(iteration: number): Promise<void> {
    try {
      this.#user.start(this.#journey, iteration, performance.now(), false);
      await this.#done;
    } finally {
      await this.#user.close();
    }
  }

  request(transfer: Transfer, request: CompiledRequest, inspection: Inspection): void {
    this.#learn(givenOut(transfer));
    if (inspection.outcome !== 'failed') return;
    const { status } = transfer;
    const answer =
      status === 0 ? null : { status, headers: transfer.headerLines(), body: transfer.body.toString() };
    this.#fail(request.endpoint, inspection, this.#sent, answer);
  }

  unsent(endpoint: number, failure: Failure): void {
    this.#fail(endpoint, failure, null, null);
  }

  entered(scope: Scope): void {
    this.#learn(scopeSecrets(scope));
  }

  crashed(error: unknown): void {
    this.#crash(error);
  }

  #fail(
    endpoint: number,
    { kind, detail }: Failure,
    request: FailedStep['request'],
    answer: FailedStep['answer'],
  ): void {
    const step = this.#endpoints[endpoint] ?? '';
    this.failed ??= { journey: this.#journey.name, step, failure: { kind, detail }, request, answer };
  }
}
