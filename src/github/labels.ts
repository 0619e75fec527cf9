import { answeredStatus } from './api-failure.js';
import type { Octokit } from './client.js';

export interface Label {
  readonly name: string;
  /** Hexadecimal, without `#`. */
  readonly color: string;
  readonly description: string;
}

/** Creates a label that the repository does not have; one that it has stays as it is. */
export async function ensureLabel(
  octokit: Octokit,
  place: { readonly owner: string; readonly repo: string },
  label: Label,
): Promise<void> {
  try {
    await octokit.rest.issues.createLabel({ ...place, ...label });
  } catch (error) {
    // It exists; or it is not ours to make, and then the one who wants to use it is told.
    if (answeredStatus(error) !== 422) throw error;
  }
}
