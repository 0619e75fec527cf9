import { proposeBaseline } from '../../gate/baseline-proposal.js';
import { BASELINE_BRANCH } from '../../github/baseline-branch.js';
import type { BaselineDraft } from '../../github/baseline-pull.js';
import type { GithubContext } from '../../github/context.js';
import { fitMarkdown } from '../../github/summary.js';
import type { Note } from '../../model/notes.js';
import type { Redact } from '../../model/redact.js';
import { baselinePullText } from '../../report/baseline-pull.js';
import type { Result } from '../../result/result.js';

/** Drafts the baseline, and remembers the last draft: nothing is lost when GitHub refuses it. */
export class BaselineDrafting {
  notes: readonly Note[] = [];
  #last: BaselineDraft | null = null;
  readonly #results: readonly Result[];
  readonly #facts: DraftingFacts;

  constructor(results: readonly Result[], facts: DraftingFacts) {
    this.#results = results;
    this.#facts = facts;
  }

  readonly rebuild = (baseText: string | null, waiting: string | null): BaselineDraft => {
    const { now, path, base, context, redact } = this.#facts;
    const proposal = proposeBaseline(baseText, waiting, this.#results, now(), path);
    const facts = { file: path, base, branch: BASELINE_BRANCH, runUrl: context.runUrl, sha: context.sha };
    const { title, body, message } = baselinePullText(proposal, facts);
    this.notes = proposal.notes;
    this.#last = {
      text: proposal.text,
      changed: proposal.changed,
      due: proposal.due.length > 0,
      worse: proposal.worse,
      title,
      message,
      body: redact(fitMarkdown(body, LARGEST_BODY)),
    };
    return this.#last;
  };

  /** Null before the first. */
  get last(): BaselineDraft | null {
    return this.#last;
  }
}

export interface DraftingFacts {
  readonly now: () => Date;
  /** The baseline in the repository. */
  readonly path: string;
  /** The branch that it is for. */
  readonly base: string;
  readonly context: Pick<GithubContext, 'runUrl' | 'sha'>;
  readonly redact: Redact;
}

/** Bytes. GitHub takes 65,536 characters. */
const LARGEST_BODY = 60_000;
