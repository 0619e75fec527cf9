import { readContext } from '../../github/context.js';
import type { EventFacts } from '../../github/event.js';
import type { ActionInputs } from '../../github/inputs.js';
import { withoutCommands } from '../../github/workflow-commands.js';
import { runJob, type JobOutcome, type RunRequest } from '../run.js';
import type { World } from '../world.js';
import { settle, withFacts } from './event-request.js';
import { nothingToDo } from './nothing-to-do.js';
import { openClient } from './open-client.js';
import { publish } from './publish.js';

/** Measures, judges and tells it wherever GitHub shows it. Throws a LoadgateError when there is nothing to judge. */
export async function gateMode(world: World, given: ActionInputs): Promise<number> {
  const settled = settle(world, given);
  if (settled.kind === 'nothing-to-do') return nothingToDo(world, settled.reason);
  const { inputs, facts } = settled;
  const context = readContext(world.env);
  const client = openClient(world, inputs, context);
  const outcome = await measured(world, inputs, facts);
  await publish(world, inputs, outcome, context, client);
  return outcome.exitCode;
}

/** Echoes go to standard output, where the runner reads commands in their order. */
export async function measured(world: World, inputs: ActionInputs, facts: EventFacts): Promise<JobOutcome> {
  const echo = withoutCommands((text) => {
    world.stdout.write(text);
  });
  try {
    const request = requestOf(inputs, (text) => {
      echo.write(text);
    });
    return await runJob(world, await withFacts(world, inputs, facts, request));
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
