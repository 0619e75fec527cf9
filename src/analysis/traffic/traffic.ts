import { readAccessLine, unreadable, type AccessLine, type Unreadable } from './access-line.js';
import { requestedPath } from './path-segments.js';
import { PathTree, type CountedEndpoint } from './path-tree.js';
import { RateCounter, type RateFacts } from './rate-counter.js';
import { SessionWatch, type SessionFacts } from './session-watch.js';
import { isUnknownPath, visitOf } from './visitors.js';

/** What access logs tell of a service's traffic. */
export interface Traffic {
  /** Lines that are not blank. */
  readonly lines: number;
  /** Lines that told of a request. */
  readonly requests: number;
  readonly unreadable: readonly UnreadableLines[];
  /** Requests that are no part of the mix. */
  readonly leftOut: { readonly bots: number; readonly assets: number; readonly unknownPaths: number };
  /** Requests of users: what the endpoints, rates and sessions are made of. */
  readonly kept: number;
  /** Of the kept requests: without a time, without a client. */
  readonly withoutTime: number;
  readonly withoutClient: number;
  /** Most asked for first. */
  readonly endpoints: readonly CountedEndpoint[];
  /** Health checks and monitoring. */
  readonly probes: readonly CountedEndpoint[];
  readonly rates: RateFacts | null;
  /** When probes came; null without any. */
  readonly probeTimes: RateFacts | null;
  readonly sessions: SessionFacts;
}

export interface UnreadableLines {
  readonly why: Unreadable;
  readonly lines: number;
  /** The first of them. Lines count from 1. */
  readonly first: { readonly file: string; readonly line: number };
}

export interface TrafficOptions {
  readonly assets: boolean;
  readonly bots: boolean;
}

/** Takes the lines of access logs one by one and keeps, in bounded memory, what a load test needs to know. */
export class TrafficReader {
  readonly #options: TrafficOptions;
  readonly #unreadable = new Map<Unreadable, { lines: number; first: { file: string; line: number } }>();
  readonly #tree = new PathTree();
  readonly #probes = new PathTree({ words: 20, places: 500 });
  readonly #rates = new RateCounter();
  readonly #probeTimes = new RateCounter();
  readonly #sessions = new SessionWatch();
  #lines = 0;
  #requests = 0;
  #kept = 0;
  #withoutTime = 0;
  #withoutClient = 0;
  #leftOut = { bots: 0, assets: 0, unknownPaths: 0 };

  constructor(options: TrafficOptions) {
    this.#options = options;
  }

  /** `line` is null for one that was too long to be kept. */
  add(line: string | null, place: { readonly file: string; readonly line: number }): void {
    const read = line === null ? unreadable('too long') : readAccessLine(line);
    if (read.kind === 'blank') return;
    this.#lines++;
    if (read.kind === 'request') {
      this.#requests++;
      this.#count(read.request);
      return;
    }
    const known = this.#unreadable.get(read.why);
    if (known) known.lines++;
    else this.#unreadable.set(read.why, { lines: 1, first: { ...place } });
  }

  close(): Traffic {
    const byCount = (a: CountedEndpoint, b: CountedEndpoint): number => b.tally.requests - a.tally.requests;
    return {
      lines: this.#lines,
      requests: this.#requests,
      unreadable: [...this.#unreadable]
        .map(([why, { lines, first }]) => ({ why, lines, first }))
        .sort((a, b) => b.lines - a.lines),
      leftOut: { ...this.#leftOut },
      kept: this.#kept,
      withoutTime: this.#withoutTime,
      withoutClient: this.#withoutClient,
      endpoints: this.#tree.endpoints().sort(byCount),
      probes: this.#probes.endpoints().sort(byCount),
      rates: this.#rates.close(),
      probeTimes: this.#probeTimes.close(),
      sessions: this.#sessions.close(),
    };
  }

  #count(request: AccessLine): void {
    const { method, status, time, client, agent } = request;
    const path = requestedPath(request.target);
    const visit = visitOf(request, path);
    if (visit === 'bot' && !this.#options.bots) this.#leftOut.bots++;
    else if (visit === 'asset' && !this.#options.assets) this.#leftOut.assets++;
    else if (visit === 'probe') {
      this.#probes.add(method, path, status);
      if (time !== null) this.#probeTimes.add(time);
    } else if (!this.#tree.add(method, path, status, isUnknownPath(status))) this.#leftOut.unknownPaths++;
    else {
      this.#kept++;
      if (time === null) this.#withoutTime++;
      else this.#rates.add(time);
      if (client === null) this.#withoutClient++;
      else if (time !== null) this.#sessions.add(client, agent, time);
    }
  }
}
