import { parseBaseline, type BaselineFile } from '../gate/baseline.js';
import { ConfigError, describeProblem } from '../model/errors.js';
import { info, warning, type Note } from '../model/notes.js';
import { readBaseRules, sameWork, type BaseScenario } from '../plan/base-rules.js';
import { endpointsOf } from '../plan/endpoints.js';
import type { Plan } from '../plan/plan.js';
import { underRules, type BaseRules, type Ruled } from '../plan/rules.js';
import { readScenarioFile } from '../plan/scenario-file.js';
import type { RulesOrigin } from '../result/result.js';

/** A file of the base, or why it can't be had. */
export type BaseFile =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'absent' }
  /** `reason`: a clause or a sentence. */
  | { readonly kind: 'unreadable'; readonly reason: string };

/** The files of the commit that a pull request wants to change. */
export interface BaseFiles {
  readonly commit: string;
  /** How it was found: a clause. */
  readonly why: string;
  /** `file`: as the user named it. Never throws. */
  read(file: string): Promise<BaseFile>;
}

export type OpenedBaseFiles =
  | { readonly kind: 'open'; readonly files: BaseFiles }
  /** `reason`: a sentence. */
  | { readonly kind: 'none'; readonly reason: string };

/** What is measured, and what judges it. */
export interface Judging {
  readonly plan: Plan;
  readonly baseline: BaselineFile;
  /** Of a pull request that changes it; null: it is the same. */
  readonly proposed: BaselineFile | null;
  /** Null: the files of the checkout judge. */
  readonly origin: RulesOrigin | null;
  readonly notes: readonly Note[];
  /** The text of the base's baseline, where the pull request has another. */
  readonly baselineText: string | null;
}

/** The head as it would judge itself. */
export interface HeadFiles {
  readonly plan: Plan;
  readonly baseline: BaselineFile;
  readonly request: Omit<BaseScenario, 'text' | 'tier'>;
}

/** What judges the head: what its base has; the head's own where the base has none, with a note that says so. */
export async function judgingBy(base: OpenedBaseFiles | null, head: HeadFiles): Promise<Judging> {
  const own: Judging = { ...head, proposed: null, origin: null, notes: [], baselineText: null };
  if (base === null) return own;
  if (base.kind === 'none')
    return {
      ...own,
      notes: [
        warning(`This pull request is judged by its own gate, thresholds and baseline: ${base.reason}`),
      ],
    };
  const { files } = base;
  const rules = await rulesFrom(files, head);
  const baseline = await baselineFrom(files, head);
  const changed = [...(rules.ruled?.changed ?? []), ...(baseline.changed ? ['baseline' as const] : [])];
  const differs = rules.ruled !== null && rules.ruled.changed.length > 0;
  return {
    plan: rules.ruled?.plan ?? head.plan,
    baseline: baseline.judges,
    proposed: baseline.changed ? head.baseline : null,
    origin: {
      commit: files.commit,
      why: files.why,
      changed,
      proposed: differs ? rules.ruled.proposed : null,
    },
    notes: [...rules.notes, ...baseline.notes],
    baselineText: baseline.changed ? baseline.text : null,
  };
}

interface FoundRules {
  readonly ruled: Ruled<Plan> | null;
  readonly notes: readonly Note[];
}

async function rulesFrom(files: BaseFiles, { plan, request }: HeadFiles): Promise<FoundRules> {
  const { file } = request;
  const found = await files.read(file);
  const own = 'gate, thresholds and waivers are those of this pull request';
  if (found.kind === 'absent')
    return { ruled: null, notes: [info(`${file} is new, ${atBase(files)} has none: ${own}.`)] };
  const refused = (reason: string): FoundRules => ({
    ruled: null,
    notes: [warning(`${file} of ${atBase(files)} can't be used, so ${own}: ${sentence(reason)}`)],
  });
  if (found.kind === 'unreadable') return refused(found.reason);
  const scenario = { ...request, text: found.text.replace(/^\uFEFF/, ''), tier: plan.tier.name };
  try {
    const rules = readBaseRules(scenario);
    const ruled = underRules(plan, rules);
    return { ruled, notes: rulesNotes(ruled, rules, plan, workChanged(scenario)) };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const [first] = error.problems;
    return refused(first === undefined ? error.message : describeProblem(first));
  }
}

function workChanged(base: BaseScenario): boolean {
  return !sameWork(base, [base.text, readScenarioFile(base.file, base.cwd)]);
}

function rulesNotes(ruled: Ruled<Plan>, rules: BaseRules, head: Plan, changesWork: boolean): readonly Note[] {
  const { tier } = head;
  const endpoints = new Set(endpointsOf(head).map(({ name }) => name));
  const phases = new Set(tier.stages.map(({ phase }) => phase));
  const lost = (rules.tier?.thresholds ?? []).filter(
    ({ endpoint, phase }) =>
      (endpoint !== null && !endpoints.has(endpoint)) ||
      (phase !== null && rules.tier?.phases.has(phase) === true && !phases.has(phase)),
  );
  const texts = ruled.added.map(({ text }) => `\`${text}\``).join(', ');
  const notes: (Note | false)[] = [
    rules.tier === null &&
      info(`Tier ${tier.name} is new, the base has none: its thresholds are those of this pull request.`),
    rules.tier !== null &&
      ruled.added.length > 0 &&
      info(`The base has nothing that these limits are on, so that they count as they are here: ${texts}.`),
    lost.length > 0 &&
      warning(
        `What these limits of the base are on is gone with this pull request, so that nothing is judged by them: ${lost.map(({ text }) => `\`${text}\``).join(', ')}.`,
      ),
    changesWork &&
      rules.tier !== null &&
      info(
        `This pull request changes what tier ${tier.name} measures, too: its load, journeys, data or http settings.`,
      ),
  ];
  return notes.filter((note) => note !== false);
}

interface FoundBaselineFile {
  readonly judges: BaselineFile;
  readonly changed: boolean;
  readonly text: string | null;
  readonly notes: readonly Note[];
}

async function baselineFrom(files: BaseFiles, { baseline: own }: HeadFiles): Promise<FoundBaselineFile> {
  const { file } = own;
  const found = await files.read(file);
  const ownJudges = (notes: readonly Note[]): FoundBaselineFile => ({
    judges: own,
    changed: false,
    text: null,
    notes: own.baseline === null ? [] : notes,
  });
  const refused = (reason: string): FoundBaselineFile =>
    ownJudges([
      warning(
        `${file} of ${atBase(files)} can't be used, so that of this pull request judges: ${sentence(reason)}`,
      ),
    ]);
  if (found.kind === 'absent')
    return ownJudges([info(`${file} is new, ${atBase(files)} has none: that of this pull request judges.`)]);
  if (found.kind === 'unreadable') return refused(found.reason);
  try {
    const judges = { file, baseline: parseBaseline(found.text, file) };
    const changed = JSON.stringify(judges.baseline) !== JSON.stringify(own.baseline);
    return { judges, changed, text: found.text, notes: [] };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return refused(error.message);
  }
}

function atBase({ commit }: BaseFiles): string {
  return `the base (${commit.slice(0, 7)})`;
}

function sentence(reason: string): string {
  return /[.!?]$/.test(reason) ? reason : `${reason}.`;
}
