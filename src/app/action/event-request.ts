import { dirname, resolve } from 'node:path';
import { createGithubClient, type GithubClient } from '../../github/client.js';
import { readContext } from '../../github/context.js';
import { readEvent, type EventFacts } from '../../github/event.js';
import type { ActionInputs } from '../../github/inputs.js';
import { labelState } from '../../github/label-state.js';
import { ConfigError, usageError } from '../../model/errors.js';
import { ms } from '../../model/units.js';
import { chosenLoad } from '../../plan/chosen-load.js';
import { loadPlan, type PlanRequest } from '../../plan/load.js';
import type { RunRequest } from '../run.js';
import type { World } from '../world.js';
import { openBaseFiles } from './base-files.js';

/** What an event makes of the inputs of the action. */
export type Settled =
  | { readonly kind: 'measure'; readonly inputs: ActionInputs; readonly facts: EventFacts }
  /** `reason`: a sentence. */
  | { readonly kind: 'nothing-to-do'; readonly reason: string };

/**
 * Inputs as the event of this job settles them: what a person chose at `workflow_dispatch` counts, and a deployment
 * is the target where no other is named.
 * @throws ConfigError for events on which nothing is measured, and for choices that don't fit.
 */
export function settle(world: World, inputs: ActionInputs): Settled {
  const event = readEvent(world.env);
  switch (event.kind) {
    case 'nothing-to-do':
      return event;
    case 'refused':
      throw usageError(event.reason);
    case 'measure':
      return { kind: 'measure', inputs: withEvent(inputs, event), facts: event };
  }
}

function withEvent(inputs: ActionInputs, { chosen, deployment }: EventFacts): ActionInputs {
  const target = chosen.target ?? inputs.target ?? deployment?.url ?? null;
  if (deployment !== null && target === null)
    throw usageError(
      `the deployment to ${deployment.environment} has no URL to send the load to`,
      'set the environment’s URL where it is deployed (environment_url), or the input target',
    );
  return { ...inputs, tier: chosen.tier ?? inputs.tier, target };
}

/** What the event adds to a request: who judges, who may accept, what a push is compared with, another load. */
export async function withFacts(
  world: World,
  inputs: ActionInputs,
  facts: EventFacts,
  request: RunRequest,
): Promise<RunRequest> {
  const set = [...request.set, ...(await changedLoad(world, facts, request))];
  const changed: RunRequest = { ...request, set, base: { ...request.base, before: facts.before } };
  const context = readContext(world.env);
  if (context === null || inputs.mode !== 'gate') return changed;
  const { base, labelled } = facts;
  const client = clientOf(inputs, context.apiUrl);
  const directory = dirname(resolve(world.cwd, request.file));
  return {
    ...changed,
    ...(base === null ? {} : { judgedBy: () => openBaseFiles(world, { client, context, base, directory }) }),
    ...(labelled === null
      ? {}
      : {
          acceptance: async () => {
            const label = inputs.acceptLabel;
            const { has, by } = await labelState(client, context.repository, labelled, label);
            return has ? { label, by } : null;
          },
        }),
  };
}

/** Short: the comment has the rest of the minute that all calls may take together. */
const BUDGET = ms(15_000);

function clientOf({ githubToken: token }: ActionInputs, apiUrl: string): GithubClient | null {
  if (token === null) return null;
  return createGithubClient({ token, apiUrl, budget: BUDGET, attemptTimeout: ms(5000) });
}

async function changedLoad(
  world: World,
  { chosen }: EventFacts,
  request: RunRequest,
): Promise<readonly string[]> {
  if (chosen.users === null && chosen.rate === null && chosen.duration === null) return [];
  const asked: PlanRequest = { ...request, cwd: world.cwd, env: world.env };
  try {
    return chosenLoad((await loadPlan(asked)).tier, chosen);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    throw new ConfigError(error.problems, { hint: error.hint ?? DISPATCH, cause: error });
  }
}

const DISPATCH = 'the inputs users, rate and duration of workflow_dispatch change the load of the tier';
