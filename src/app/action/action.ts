import { emitAnnotations } from '../../github/annotations.js';
import { readInputs } from '../../github/inputs.js';
import { appendSummary } from '../../github/summary.js';
import { describeFailure, reportFailure } from '../failures.js';
import type { World } from '../world.js';
import { gateMode } from './gate-mode.js';
import { updateBaselineMode } from './update-baseline-mode.js';
import { errorAnnotations } from './told-by-annotations.js';

/** The action: what the workflow's inputs ask for, told wherever GitHub shows it. Never throws. */
export async function runAction(world: World): Promise<number> {
  try {
    const inputs = readInputs(world.env);
    switch (inputs.mode) {
      case 'gate':
      case 'measure':
        return await gateMode(world, inputs);
      case 'update-baseline':
        return await updateBaselineMode(world, inputs);
    }
  } catch (error) {
    emitAnnotations(errorAnnotations(error));
    const lines = describeFailure(error);
    appendSummary(`### ❌ loadgate could not measure\n\n${fenced(lines)}`, world.env.GITHUB_STEP_SUMMARY);
    return reportFailure(world, error);
  }
}

function fenced(lines: readonly string[]): string {
  const text = lines.join('\n').replaceAll('`', 'ˋ');
  return ['```text', text, '```'].join('\n');
}
