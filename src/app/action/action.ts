import { emitAnnotations } from '../../github/annotations.js';
import { readInputs } from '../../github/inputs.js';
import { appendSummary } from '../../github/summary.js';
import { describeFailure, reportFailure } from '../failures.js';
import { environmentRedactor, maskedWorld } from '../masked-output.js';
import type { World } from '../world.js';
import { commentMode } from './comment-mode.js';
import { gateMode } from './gate-mode.js';
import { errorAnnotations, redactAnnotation } from './told-by-annotations.js';
import { updateBaselineMode } from './update-baseline-mode.js';

/** The action: what the workflow's inputs ask for, told wherever GitHub shows it. Never throws. */
export async function runAction(outside: World): Promise<number> {
  const world = maskedWorld(outside);
  try {
    const inputs = readInputs(world.env);
    switch (inputs.mode) {
      case 'gate':
      case 'measure':
        return await gateMode(world, inputs);
      case 'comment':
        return await commentMode(world, inputs);
      case 'update-baseline':
        return await updateBaselineMode(world, inputs);
    }
  } catch (error) {
    const redact = environmentRedactor(world.env);
    emitAnnotations(errorAnnotations(error).map((one) => redactAnnotation(one, redact)));
    const lines = describeFailure(error).map(redact);
    appendSummary(`### ❌ loadgate could not measure\n\n${fenced(lines)}`, world.env.GITHUB_STEP_SUMMARY);
    return reportFailure(world, error, redact);
  }
}

function fenced(lines: readonly string[]): string {
  const text = lines.join('\n').replaceAll('`', 'ˋ');
  return ['```text', text, '```'].join('\n');
}
