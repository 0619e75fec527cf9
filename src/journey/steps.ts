import { ms } from '../model/units.js';
import { randomInteger } from '../model/random.js';
import type { StepPlan, ThinkPlan } from '../plan/plan.js';
import { parseExpression } from '../plan/syntax/expression.js';
import type { Instruction } from './program.js';
import { compileRequest, type RequestContext } from './request.js';
import type { Scope } from './scope.js';
import { compileScript } from './script.js';
import { TemplateError } from './template-error.js';
import type { Variables } from './variables.js';

/** What steps take from around them. */
export interface StepContext extends RequestContext {
  /** `off`: think steps are left out. */
  readonly think: 'as-written' | 'off';
}

/** Steps as a flat list of instructions. */
export function compileSteps(steps: readonly StepPlan[], context: StepContext): readonly Instruction[] {
  const instructions: Instruction[] = [];
  for (const step of steps) add(step, instructions, context);
  return instructions;
}

/** Calls `visit` for each step and the steps inside it, in the order of the file. */
export function walkSteps(steps: readonly StepPlan[], visit: (step: StepPlan) => void): void {
  for (const step of steps) {
    visit(step);
    if ('steps' in step) walkSteps(step.steps, visit);
  }
}

function add(step: StepPlan, to: Instruction[], context: StepContext): void {
  if (step.when === null) {
    addStep(step, to, context);
    return;
  }
  const test = compileWhen(step.when, context.variables);
  guard(to, { test, reason: 'when' }, () => {
    addStep(step, to, context);
  });
}

function addStep(step: StepPlan, to: Instruction[], context: StepContext): void {
  switch (step.kind) {
    case 'request':
      to.push({ op: 'request', request: compileRequest(step, context) });
      return;
    case 'think':
      if (context.think === 'as-written') to.push({ op: 'think', duration: thinkTime(step) });
      return;
    case 'script':
      to.push({ op: 'script', run: compileScript(step, context.variables, context.inLogin) });
      return;
    case 'group':
      for (const inner of step.steps) add(inner, to, context);
      return;
    case 'chance': {
      const test = (scope: Scope): boolean => scope.random.next() < step.probability;
      guard(to, { test, reason: 'chance' }, () => {
        for (const inner of step.steps) add(inner, to, context);
      });
      return;
    }
    case 'repeat': {
      const { min, max } = step;
      const rounds = min === max ? () => min : (scope: Scope) => randomInteger(scope.random, min, max);
      const at = to.length;
      to.push({ op: 'repeat', rounds, to: at });
      for (const inner of step.steps) add(inner, to, context);
      to.push({ op: 'again', to: at + 1 });
      to[at] = { op: 'repeat', rounds, to: to.length };
    }
  }
}

/** Puts a test before a block: where the block ends is known only behind it. */
function guard(
  to: Instruction[],
  guarded: { readonly test: (scope: Scope) => boolean; readonly reason: 'chance' | 'when' },
  addBlock: () => void,
): void {
  const at = to.length;
  to.push({ op: 'unless', ...guarded, to: at });
  addBlock();
  to[at] = { op: 'unless', ...guarded, to: to.length };
}

function compileWhen(text: string, variables: Variables): (scope: Scope) => boolean {
  const expression = parseExpression(text);
  return (scope) => {
    try {
      return variables.evaluate(expression, scope) === true;
    } catch (error) {
      // What was never captured, or is not in the answer, makes no condition true: this is how one asks for it.
      if (error instanceof TemplateError && error.missing) return false;
      throw error;
    }
  };
}

function thinkTime({ min, max }: ThinkPlan): (scope: Scope) => typeof min {
  if (min === max) return () => min;
  return (scope) => ms(min + scope.random.next() * (max - min));
}
