import { upsertComment } from '../../github/comment.js';
import { groupHeadline } from '../../report/group-headline.js';
import { verdictOfReport } from '../../report/verdict-words.js';
import { markdownOf } from '../run.js';
import type { Publication, Told } from './publish.js';

/** The comment on the pull request, or this job's part of the one that its group shares. */
export async function publishComment(publication: Publication): Promise<Told> {
  const { inputs, outcome, context, client } = publication;
  const group = inputs.commentGroup;
  const key = { config: inputs.config, tier: outcome.result.scenario.tier.name };
  const written = await upsertComment(client, context, {
    key: group === null ? key : { ...key, group },
    mode: inputs.comment,
    verdict: verdictOfReport(outcome.report),
    body: (maxBytes) => markdownOf(outcome, maxBytes),
    headline: (parts) =>
      groupHeadline(
        group ?? '',
        parts.map((part) => ({ ...part.key, verdict: part.verdict })),
      ),
  });
  switch (written.kind) {
    case 'created':
    case 'updated':
      return { notes: written.notes, failures: [] };
    case 'skipped':
      return { notes: [], failures: [] };
    case 'failed':
      return { notes: [], failures: [written.failure] };
  }
}
