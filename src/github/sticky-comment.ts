import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { info, warning, type Note } from '../model/notes.js';
import type { Pause } from './client.js';
import { ACTIONS_BOT, type CommentApi, type Found } from './comment-api.js';
import type { CommentKey } from './comment-marker.js';
import {
  nextStep,
  supersededComments,
  type CommentMode,
  type CommentStep,
  type Progress,
} from './comment-step.js';
import { formatComment, type CommentLayout } from './comment-text.js';

/** What a job wants to say, and how. */
export interface StickyRequest {
  readonly key: CommentKey;
  readonly mode: CommentMode;
  readonly mine: Progress['mine'];
  readonly layout: CommentLayout;
}

export type StickyOutcome = Written | { readonly kind: 'skipped'; readonly reason: string };

interface Written {
  readonly kind: 'created' | 'updated';
  readonly url: string;
  readonly notes: readonly Note[];
}

/** Each step is followed by a look at what stands then. */
const MOST_STEPS = 12;
/** How often a look is repeated that does not show a comment which this job has just made. */
const MOST_STALE_LOOKS = 3;
/** Octokit holds writes and queries this far apart; one that it holds back is made from an old look. ms. */
const BETWEEN_WRITES = 1050;

/** One job's work on the comment with one key. */
export class StickyComment {
  /** What stands so far; null: nothing is written yet. */
  outcome: Written | null = null;
  readonly #api: CommentApi;
  readonly #pause: Pause;
  readonly #request: StickyRequest;
  readonly #shared: boolean;
  #author = ACTIONS_BOT;
  #created: number | null = null;
  #written = false;
  #wroteAt = 0;
  #staleLooks = 0;

  constructor(api: CommentApi, pause: Pause, request: StickyRequest) {
    this.#api = api;
    this.#pause = pause;
    this.#request = request;
    this.#shared = request.key.group !== undefined;
  }

  /** Rejects with what GitHub answered. */
  async write(): Promise<StickyOutcome> {
    this.#author = await this.#api.author();
    this.#wroteAt = performance.now();
    let confirmed = false;
    for (let count = 0; count < MOST_STEPS; count++) {
      const standing = await this.#look();
      const step = nextStep(standing, this.#progress());
      if (step.kind === 'settled') {
        if (!this.#shared || !this.#written || confirmed) return await this.#settle(step, standing);
        // Another job may have looked before this one wrote, and write its old text after: that shows a little later.
        confirmed = true;
        await this.#pause(1.5 + Math.random());
      } else {
        confirmed = false;
        await this.#take(step, standing);
      }
    }
    return this.#givenUp();
  }

  #progress(): Progress {
    const { mine, mode } = this.#request;
    return { mine, mode, created: this.#created, written: this.#written };
  }

  /** What stands. After a creation the list may lag behind: one that shows this job's own comment shows all older ones. */
  async #look(): Promise<readonly Found[]> {
    if (this.#shared) await this.#untilWritable();
    for (;;) {
      const found = await this.#api.find(this.#author, this.#request.key);
      const complete = this.#created === null || found.some(({ id }) => id === this.#created);
      if (complete || this.#staleLooks >= MOST_STALE_LOOKS) return found;
      this.#staleLooks++;
      await this.#pause(this.#staleLooks);
    }
  }

  /** Between a look and what is written from it there must be as little time as can be. */
  async #untilWritable(): Promise<void> {
    const left = this.#wroteAt + BETWEEN_WRITES - performance.now();
    if (left > 0) await wait(left);
  }

  async #take(step: Exclude<CommentStep, { kind: 'settled' }>, standing: readonly Found[]): Promise<void> {
    const { key, layout } = this.#request;
    switch (step.kind) {
      case 'create': {
        const made = await this.#api.create(formatComment(step.text, key, layout));
        // The first to tell an app's login for certain.
        this.#author = made.author;
        this.#created = made.id;
        this.#wrote('created', made.url);
        return;
      }
      case 'update': {
        const there = await this.#api.update(step.id, formatComment(step.text, key, layout));
        const url = standing.find(({ id }) => id === step.id)?.url ?? '';
        if (there) this.#wrote(step.id === this.#created ? 'created' : 'updated', url);
        return;
      }
      case 'remove':
        for (const id of step.ids) await this.#api.remove(id);
    }
  }

  #wrote(kind: 'created' | 'updated', url: string): void {
    this.#written = true;
    this.#wroteAt = performance.now();
    this.outcome = { kind, url, notes: [] };
  }

  async #settle(
    step: Extract<CommentStep, { kind: 'settled' }>,
    standing: readonly Found[],
  ): Promise<StickyOutcome> {
    const { mode, mine } = this.#request;
    const notes = this.#created === null ? [] : await this.#foldAway(supersededComments(standing));
    if (step.why === 'mode')
      return { kind: 'skipped', reason: `comment: ${mode}, and the verdict is ${mine.verdict}` };
    if (step.why === 'outdated' || this.outcome === null)
      return { kind: 'skipped', reason: 'a newer run of this workflow has commented already' };
    const keeper = standing.find(({ id }) => id === step.keeper);
    if (keeper === undefined) return { ...this.outcome, notes };
    return { kind: keeper.id === this.#created ? 'created' : 'updated', url: keeper.url, notes };
  }

  /** It is outdated by the marker of the new comment, folded away or not. */
  async #foldAway(comments: readonly Found[]): Promise<readonly Note[]> {
    try {
      for (const { nodeId, minimized } of comments) if (!minimized) await this.#api.minimize(nodeId);
      return [];
    } catch {
      return [info('The comment on the older commit could not be folded away as outdated.')];
    }
  }

  /** The keeper vanished again and again, or other jobs never stopped changing the comment. */
  #givenUp(): StickyOutcome {
    if (this.outcome === null)
      return { kind: 'skipped', reason: 'the comment vanishes whenever it is to be changed' };
    const note = warning('Other jobs kept changing the comment: the part of this one may be missing in it.');
    return { ...this.outcome, notes: [note] };
  }
}
