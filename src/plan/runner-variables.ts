const OWN = /^(INPUT_|ACTIONS_)|^GITHUB_(TOKEN|ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)$/i;

/**
 * Why a scenario can't take this environment variable; null when it can. What belongs to the runner (tokens, and
 * the files through which later steps are steered) must not reach a scenario, which a pull request can change.
 */
export function refuseVariable(name: string): string | null {
  if (!OWN.test(name)) return null;
  return `the environment variable ${name} belongs to the runner and can't be taken: pass what is needed under another name`;
}
