import { ownCopy } from './own-copy.js';
import { SpreadRecorder, type Spread } from './spread.js';

/** A client that is silent for longer has ended its session. ms. */
export const SESSION_GAP = 30 * 60_000;

/** How clients use the service. A client is an address together with its user agent. */
export interface SessionFacts {
  readonly sessions: number;
  /** Requests of a session. */
  readonly requests: Spread | null;
  /** From the first to the last request, of sessions with more than one. ms. */
  readonly length: Spread | null;
  /** Between two requests of a session. ms. */
  readonly think: Spread | null;
  /** Clients that had to be forgotten before their session was over: more than `MOST_CLIENTS` at a time. */
  readonly forgotten: number;
}

/** Clients that are remembered at a time: about 20 MB. */
const MOST_CLIENTS = 100_000;

interface Session {
  start: number;
  last: number;
  requests: number;
}

/** Tells sessions apart while requests come, in bounded memory: the client that was silent for longest is forgotten. */
export class SessionWatch {
  readonly #most: number;
  /** In the order of their last request. */
  readonly #clients = new Map<string, Session>();
  readonly #requests = new SpreadRecorder();
  readonly #length = new SpreadRecorder();
  readonly #think = new SpreadRecorder();
  #sessions = 0;
  #forgotten = 0;

  constructor(most = MOST_CLIENTS) {
    this.#most = most;
  }

  add(client: string, agent: string | null, time: number): void {
    const key = `${client} ${shortAgent(agent ?? '')}`;
    const session = this.#clients.get(key);
    if (session === undefined) {
      this.#open(ownCopy(key), time);
      return;
    }
    const gap = time - session.last;
    this.#clients.delete(key);
    // A clock that goes far back is another log: its requests are no continuation.
    if (Math.abs(gap) > SESSION_GAP) {
      this.#end(session);
      this.#open(ownCopy(key), time);
      return;
    }
    this.#clients.set(key, session);
    session.requests++;
    // Lines are written when the answer is sent, so that neighbours may be out of order.
    session.last = Math.max(session.last, time);
    if (gap >= 0) this.#think.record(gap);
  }

  close(): SessionFacts {
    for (const session of this.#clients.values()) this.#end(session);
    this.#clients.clear();
    return {
      sessions: this.#sessions,
      requests: this.#requests.close(),
      length: this.#length.close(),
      think: this.#think.close(),
      forgotten: this.#forgotten,
    };
  }

  #open(key: string, time: number): void {
    if (this.#clients.size >= this.#most) this.#forget(time);
    this.#clients.set(key, { start: time, last: time, requests: 1 });
  }

  #forget(now: number): void {
    const oldest = this.#clients.entries().next();
    if (oldest.done === true) return;
    const [key, session] = oldest.value;
    this.#clients.delete(key);
    if (now - session.last <= SESSION_GAP) this.#forgotten++;
    this.#end(session);
  }

  #end({ start, last, requests }: Session): void {
    this.#sessions++;
    this.#requests.record(requests);
    if (requests > 1) this.#length.record(last - start);
  }
}

/** The last agent: pages ask for several things in a row. */
let latest = { text: '', hash: '' };

function shortAgent(agent: string): string {
  if (agent !== latest.text) latest = { text: ownCopy(agent), hash: hash(agent) };
  return latest.hash;
}

/** FNV-1a, 32 bits: user agents are long and many. */
function hash(text: string): string {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  return (state >>> 0).toString(36);
}
