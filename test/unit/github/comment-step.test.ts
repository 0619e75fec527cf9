import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommentVerdict } from '../../../src/github/comment-marker.js';
import {
  nextStep,
  supersededComments,
  type CommentStep,
  type Progress,
  type Standing,
} from '../../../src/github/comment-step.js';
import type { CommentPart } from '../../../src/github/comment-text.js';

type Mine = Progress['mine'];

const mine = (run: number, verdict: CommentVerdict = 'pass', tier = 'smoke'): Mine => ({
  key: { config: 'loadgate.yml', tier },
  stamp: { sha: `${run}`, run, attempt: 1 },
  verdict,
  markdown: `run ${run}`,
});

const comment = (
  id: number,
  part: CommentPart,
  more: { minimized?: boolean; after?: number } = {},
): Standing => ({
  id,
  minimized: more.minimized ?? false,
  text: { after: more.after ?? null, parts: [part] },
});

const progress = (part: Mine, more: Partial<Progress> = {}): Progress => ({
  mine: part,
  mode: 'always',
  created: null,
  written: false,
  ...more,
});

describe('nextStep', () => {
  it.each([
    ['pass', 'regression', 'create'],
    ['inconclusive', 'regression', 'create'],
    ['pass', 'target-failure', 'create'],
    ['regression', 'regression', 'update'],
    ['target-failure', 'regression', 'update'],
    ['regression', 'pass', 'update'],
    ['pass', 'improved', 'update'],
  ] as const)('from %s to %s: %s', (before, now, kind) => {
    const step = nextStep([comment(1, mine(99, before))], progress(mine(100, now)));
    expect(step).toMatchObject({ kind, text: { after: kind === 'create' ? 1 : null } });
  });

  it('edits a comment that does not tell its verdict', () => {
    const step = nextStep([comment(1, { ...mine(99), verdict: null })], progress(mine(100, 'regression')));
    expect(step.kind).toBe('update');
  });

  it('makes no second new comment, and keeps what the first one outdates', () => {
    const standing = [comment(1, mine(99)), comment(2, mine(100, 'regression'), { after: 1 })];
    expect(nextStep(standing, progress(mine(101, 'regression')))).toMatchObject({
      kind: 'update',
      id: 2,
      text: { after: 1 },
    });
    expect(nextStep(standing, progress(mine(101)))).toMatchObject({
      kind: 'update',
      id: 2,
      text: { after: 1 },
    });
    expect(supersededComments(standing).map(({ id }) => id)).toEqual([1]);
  });

  it('never picks up a comment that was folded away', () => {
    const standing = [comment(1, mine(99), { minimized: true })];
    expect(nextStep(standing, progress(mine(100))).kind).toBe('create');
    expect(nextStep(standing, progress(mine(100), { mode: 'regression' }))).toMatchObject({ why: 'mode' });
  });

  it('is not taken in by a marker that outdates its own comment', () => {
    expect(nextStep([comment(1, mine(99), { after: 5 })], progress(mine(100)))).toMatchObject({
      kind: 'update',
      id: 1,
    });
  });

  it('leaves a newer text alone, on an outdated comment too', () => {
    expect(nextStep([comment(1, mine(101))], progress(mine(100, 'regression')))).toMatchObject({
      kind: 'settled',
      why: 'outdated',
    });
  });

  it('moves a newer text to the comment of its own that outdates the other', () => {
    const standing = [comment(1, mine(101)), comment(2, mine(100, 'regression'), { after: 1 })];
    expect(
      nextStep(standing, progress(mine(100, 'regression'), { created: 2, written: true })),
    ).toMatchObject({
      kind: 'update',
      id: 2,
      text: { after: 1, parts: [{ markdown: 'run 101' }] },
    });
  });

  it('removes duplicates only once the oldest comment shows the newest text', () => {
    const standing = [comment(1, mine(98)), comment(2, mine(99))];
    expect(nextStep(standing, progress(mine(100)))).toMatchObject({ kind: 'update', id: 1 });
    const after = [comment(1, mine(100)), comment(2, mine(99))];
    expect(nextStep(after, progress(mine(100), { written: true }))).toEqual({ kind: 'remove', ids: [2] });
  });
});

/** A pull request of one server, and jobs whose requests come in any order. */
class World {
  readonly comments: Standing[] = [];
  #nextId = 1;

  apply(step: CommentStep): number | null {
    switch (step.kind) {
      case 'create':
        this.comments.push({ id: this.#nextId, minimized: false, text: step.text });
        return this.#nextId++;
      case 'update': {
        const index = this.comments.findIndex(({ id }) => id === step.id);
        const old = this.comments[index];
        if (old !== undefined) this.comments[index] = { ...old, text: step.text };
        return null;
      }
      case 'remove':
        for (const id of step.ids) {
          const index = this.comments.findIndex((one) => one.id === id);
          if (index >= 0) this.comments.splice(index, 1);
        }
        return null;
      case 'settled':
        return null;
    }
  }

  foldAway(ids: readonly number[]): void {
    for (const [index, one] of this.comments.entries())
      if (ids.includes(one.id)) this.comments[index] = { ...one, minimized: true };
  }

  get standing(): readonly Standing[] {
    const outdated = supersededComments(this.comments);
    return this.comments.filter((one) => !one.minimized && !outdated.includes(one));
  }
}

/** Looks, decides, acts: each in a turn of its own, so that others come in between. */
class Job {
  done = false;
  #progress: Progress;
  #step: CommentStep | null = null;

  constructor(part: Mine) {
    this.#progress = progress(part);
  }

  turn(world: World): void {
    if (this.#step === null) {
      this.#step = nextStep([...world.comments], this.#progress);
      return;
    }
    const step = this.#step;
    this.#step = null;
    const created = world.apply(step);
    if (step.kind === 'create' || step.kind === 'update')
      this.#progress = { ...this.#progress, written: true, created: created ?? this.#progress.created };
    if (step.kind !== 'settled') return;
    if (this.#progress.created !== null)
      world.foldAway(supersededComments(world.comments).map(({ id }) => id));
    this.done = true;
  }

  finish(world: World): void {
    for (let turns = 0; !this.done; turns++) {
      if (turns > 100) throw new Error('it never ends');
      this.turn(world);
    }
  }
}

const verdicts = fc.constantFrom<CommentVerdict>('pass', 'regression', 'improved', 'target-failure');

describe('jobs at the same time', () => {
  it('end with one comment, whatever comes in between, and the next job shows its text in it', () => {
    const jobs = fc.array(fc.tuple(fc.integer({ min: 100, max: 104 }), verdicts), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.option(verdicts), jobs, fc.infiniteStream(fc.nat(3)), (before, drawn, turns) => {
        const world = new World();
        if (before !== null) new Job(mine(99, before)).finish(world);
        const all = drawn.map(([run, verdict]) => new Job(mine(run, verdict)));
        for (const turn of turns) {
          const waiting = all.filter(({ done }) => !done);
          if (waiting.length === 0) break;
          waiting[turn % waiting.length]?.turn(world);
        }
        expect(world.standing).toHaveLength(1);
        const next = mine(200);
        new Job(next).finish(world);
        expect(world.standing).toHaveLength(1);
        expect(world.standing[0]?.text.parts).toEqual([next]);
      }),
    );
  });

  it('of different tiers never lose a comment of the group, and one after the other no part either', () => {
    const jobs = fc.array(fc.tuple(fc.constantFrom('smoke', 'load', 'soak'), verdicts), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(jobs, (drawn) => {
        const world = new World();
        drawn.forEach(([tier, verdict], index) => {
          new Job(mine(100 + index, verdict, tier)).finish(world);
        });
        const last = new Map(drawn.map(([tier], index) => [tier, 100 + index]));
        const [shown] = world.standing;
        expect(world.standing).toHaveLength(1);
        expect(new Map(shown?.text.parts.map(({ key, stamp }) => [key.tier, stamp.run]))).toEqual(last);
      }),
    );
  });
});
