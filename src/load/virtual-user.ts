import { Transfer, type TransferOwner } from '../http/transfer.js';
import type { CompiledJourney, CompiledRequest, Instruction } from '../journey/program.js';
import type { Scope } from '../journey/scope.js';
import { Cursor } from './cursor.js';
import { errorText } from '../model/error-text.js';
import { judge } from './judgement.js';
import { Sessions } from './sessions.js';
import type { IterationEnd, UserContext } from './user-context.js';

/**
 * One running user: an interpreter of its journey's instructions, driven by the callbacks of its transfer and its
 * timer. Steps that end at once are taken in a loop, so that nothing recurses; an iteration that never waited
 * reports its end from a fresh turn of the event loop.
 */
export class VirtualUser implements TransferOwner {
  readonly id: number;
  readonly transfer: Transfer;
  /** Of the latest iteration. */
  journey: CompiledJourney | null = null;
  /** Whether the latest iteration is not of the warm-up. */
  counted = false;

  readonly #context: UserContext;
  readonly #ended: (user: VirtualUser, end: IterationEnd) => void;
  readonly #scope: Scope;
  readonly #sessions: Sessions;
  readonly #main = new Cursor();
  readonly #login = new Cursor();
  #cursor = this.#main;
  #state: 'idle' | 'stepping' | 'sending' | 'thinking' | 'scripting' = 'idle';
  #driving = false;
  #waited = false;
  #stopping = false;
  #due = 0;
  #retried = false;
  #timer: NodeJS.Timeout | null = null;
  #iteration = 0;

  constructor(id: number, context: UserContext, ended: (user: VirtualUser, end: IterationEnd) => void) {
    this.id = id;
    this.#context = context;
    this.#ended = ended;
    this.#scope = context.createScope(id);
    this.#sessions = new Sessions(context);
    this.transfer = new Transfer(context.wire, this);
  }

  /** Begins an iteration; `due` is when its first request should be sent, monotonic ms. */
  start(journey: CompiledJourney, iteration: number, due: number, counted: boolean): void {
    this.journey = journey;
    this.counted = counted;
    this.#iteration++;
    this.#due = due;
    this.#stopping = false;
    this.#waited = false;
    this.#retried = false;
    this.#scope.session = this.#sessions.of(journey);
    this.#context.beginIteration(this.#scope, iteration);
    this.#main.start(journey.instructions);
    this.#cursor = this.#main;
    if (journey.login && this.#sessions.needLogin(journey)) this.#startLogin(journey.login.instructions);
    this.#state = 'stepping';
    this.#drive();
  }

  /** Ends the iteration at its next step; at once when it only waits. */
  stop(): void {
    if (this.#state === 'idle') return;
    this.#stopping = true;
    if (this.#state === 'thinking') this.#wake();
  }

  /** Ends the iteration now: a request under way fails as aborted, a script is left behind. */
  abort(): void {
    if (this.#state === 'idle') return;
    this.stop();
    if (this.#state === 'sending') this.transfer.cancel({ kind: 'aborted', detail: 'the load ended' });
    else if (this.#state === 'scripting') {
      this.#iteration++;
      this.#resume();
    }
  }

  /** Closes its connections; it can't be used again. */
  close(): Promise<void> {
    this.abort();
    return this.transfer.close();
  }

  transferred(): void {
    const instruction = this.#cursor.current;
    if (this.#state !== 'sending' || instruction?.op !== 'request') return;
    try {
      this.#judge(instruction.request);
    } catch (error) {
      this.#context.report.crashed(error);
    }
    this.#resume();
  }

  #resume(): void {
    if (this.#state !== 'idle') this.#state = 'stepping';
    if (!this.#driving) this.#waited = true;
    this.#drive();
  }

  #drive(): void {
    if (this.#driving) return;
    this.#driving = true;
    try {
      while (this.#state === 'stepping') this.#step();
    } catch (error) {
      this.#state = 'idle';
      this.#context.report.crashed(error);
    } finally {
      this.#driving = false;
    }
  }

  #step(): void {
    const instruction = this.#cursor.current;
    if (!instruction) this.#endOfSteps();
    else if (this.#stopping) this.#finish('interrupted');
    else {
      try {
        this.#carryOut(instruction);
      } catch (error) {
        this.#cannot(error);
      }
    }
  }

  #carryOut(instruction: Instruction): void {
    switch (instruction.op) {
      case 'request': {
        const { request } = instruction;
        const prepared = request.prepare(this.#scope);
        this.#state = 'sending';
        this.transfer.start(prepared, request, this.#context.cookies ? this.#scope.session.jar : null);
        return;
      }
      case 'think': {
        const duration = instruction.duration(this.#scope);
        this.#cursor.advance();
        this.#due += duration;
        if (duration <= 0) return;
        this.#state = 'thinking';
        this.#timer = setTimeout(this.#wake, this.#due - performance.now());
        return;
      }
      case 'script':
        this.#state = 'scripting';
        void this.#runScript(instruction.run);
        return;
      default:
        this.#cursor.steer(instruction, this.#scope);
    }
  }

  readonly #wake = (): void => {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#resume();
  };

  async #runScript(run: (scope: Scope) => Promise<void>): Promise<void> {
    const iteration = this.#iteration;
    let failure: { readonly error: unknown } | null = null;
    try {
      await run(this.#scope);
    } catch (error) {
      failure = { error };
    }
    if (iteration !== this.#iteration || this.#state !== 'scripting') return;
    this.#due = performance.now();
    if (failure) this.#cannot(failure.error);
    else this.#cursor.advance();
    this.#resume();
  }

  /** Tells the outcome of a request and decides how to go on. */
  #judge(request: CompiledRequest): void {
    const { transfer } = this;
    const inspection = judge(transfer, request, this.#scope, this.#canLogIn());
    const due = this.#due;
    this.#due = transfer.finishedAt;
    this.#context.report.request(transfer, request, inspection, due, this.counted, this.#scope);
    if (inspection.outcome === 'relogin') this.#loginAgain();
    else if (inspection.outcome === 'failed') {
      if (request.onFailure === 'continue' && this.#cursor === this.#main) this.#next();
      else if (inspection.kind === 'aborted' && this.#stopping) this.#finish('interrupted');
      else this.#finish(transfer.status === 0 ? 'unanswered' : 'failed');
    } else this.#next();
  }

  #next(): void {
    if (this.#cursor === this.#main) this.#retried = false;
    this.#cursor.advance();
  }

  #canLogIn(): boolean {
    return this.journey?.login != null && this.#cursor === this.#main && !this.#retried;
  }

  /** The login's steps come first; then the request is sent once more. */
  #loginAgain(): void {
    this.#retried = true;
    this.#scope.session.loggedInAt = null;
    if (this.journey?.login) this.#startLogin(this.journey.login.instructions);
  }

  #startLogin(instructions: readonly Instruction[]): void {
    this.#login.start(instructions);
    this.#cursor = this.#login;
  }

  #endOfSteps(): void {
    if (this.#cursor === this.#main) {
      this.#finish('completed');
      return;
    }
    this.#scope.session.loggedInAt = performance.now();
    this.#context.report.entered(this.#scope);
    this.#cursor = this.#main;
  }

  /** A step that can't be carried out fails under the request that it leads to. */
  #cannot(error: unknown): void {
    const endpoint = this.#cursor.endpoint ?? this.journey?.firstEndpoint ?? 0;
    const failure = { kind: 'capture', detail: errorText(error) } as const;
    this.#context.report.unsent(endpoint, failure, this.#due, this.counted, this.#scope);
    const instruction = this.#cursor.current;
    this.#state = 'stepping';
    if (
      this.#cursor === this.#main &&
      instruction?.op === 'request' &&
      instruction.request.onFailure === 'continue'
    )
      this.#next();
    else this.#finish('unanswered');
  }

  #finish(end: IterationEnd): void {
    if (this.#iteration === 1) this.#context.report.entered(this.#scope);
    this.#state = 'idle';
    this.transfer.endVisit();
    if (this.#waited) this.#ended(this, end);
    else setImmediate(this.#ended, this, end);
  }
}
