import { LoadgateError } from '../model/errors.js';
import { describeApiFailure } from './api-failure.js';
import { ArtifactRefusal } from './artifact-refusal.js';
import type { GithubClient, Octokit } from './client.js';

/** The API did not do what it was asked for. The message is a sentence that says why, and what to do. */
export class Unanswered extends Error {
  constructor(message: string, options: { cause: unknown }) {
    super(message, options);
    this.name = 'Unanswered';
  }
}

/** What fails, as the beginning of a sentence, and the permission that it needs. */
export interface Question {
  readonly what: string;
  readonly permission: string;
}

/**
 * Asks the API for something that the job can't go on without.
 * @throws {Unanswered} when it refuses; refusals of what it gave stay what they are.
 */
export async function ask<T>(
  client: GithubClient,
  question: Question,
  work: (octokit: Octokit) => Promise<T>,
): Promise<T> {
  try {
    return await client.call(work);
  } catch (error) {
    if (error instanceof LoadgateError || error instanceof ArtifactRefusal) throw error;
    throw new Unanswered(describeApiFailure(error, question, null), { cause: error });
  }
}
