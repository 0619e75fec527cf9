import { readContext } from '../../github/context.js';
import type { ActionInputs } from '../../github/inputs.js';
import { withoutCommands } from '../../github/workflow-commands.js';
import { runJob, type JobOutcome, type RunRequest } from '../run.js';
import type { World } from '../world.js';
import { openClient } from './open-client.js';
import { publish } from './publish.js';

/** Measures, judges and tells it wherever GitHub shows it. Throws a LoadgateError when there is nothing to judge. */
export async function gateMode(world: World, inputs: ActionInputs): Promise<number> {
  const context = readContext(world.env);
  const client = openClient(world, inputs, context);
  const outcome = await measured(world, inputs);
  await publish(world, inputs, outcome, context, client);
  return outcome.exitCode;
}

/** Echoes go to standard output, where the runner reads commands in their order. */
async function measured(world: World, inputs: ActionInputs): Promise<JobOutcome> {
  const echo = withoutCommands((text) => {
    world.stdout.write(text);
  });
  try {
    return await runJob(
      world,
      requestOf(inputs, (text) => {
        echo.write(text);
      }),
    );
  } finally {
    echo.end();
  }
}

function requestOf(inputs: ActionInputs, echo: (text: string) => void): RunRequest {
  return {
    file: inputs.config,
    tier: inputs.tier,
    target: inputs.target,
    runs: inputs.runs,
    seed: null,
    set: inputs.set,
    baseline: inputs.baseline,
    allowHosts: inputs.allowedHosts,
    out: inputs.out,
    // A job that only measures is never failed by what it measured.
    failOn: inputs.mode === 'measure' ? 'never' : inputs.failOn,
    entry: 'action',
    base: { ref: null, target: inputs.baseTarget, self: null, pairs: null },
    gate: inputs.mode === 'gate',
    quiet: false,
    workers: 'auto',
    secrets: inputs.githubToken === null ? [] : [inputs.githubToken],
    echo,
  };
}
