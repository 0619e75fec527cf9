import type { ResponseView } from './program.js';
import type { Names } from './variables.js';

/** The answer under judgement: its body is decoded and parsed once, and only when something reads it. */
export class Answer implements Names {
  #response: ResponseView = NONE;
  #headerNames: readonly string[] = [];
  #text: string | null = null;
  #json: unknown = UNREAD;

  /** Takes the next answer. `headerNames`: those that `headers` is asked for. */
  take(response: ResponseView, headerNames: readonly string[]): this {
    this.#response = response;
    this.#headerNames = headerNames;
    this.#text = null;
    this.#json = UNREAD;
    return this;
  }

  /** Lets go of the answer, so that its body is not kept in memory until the next one. */
  forget(): void {
    this.take(NONE, []);
  }

  get response(): ResponseView {
    return this.#response;
  }

  text(): string {
    return (this.#text ??= this.#response.body.toString('utf8'));
  }

  /** The parsed body; undefined when it is not JSON. */
  json(): unknown {
    if (this.#json === UNREAD) this.#json = parse(this.text());
    return this.#json === BROKEN ? undefined : this.#json;
  }

  /** Whether something read the body as JSON, and it was not. */
  get notJson(): boolean {
    return this.#json === BROKEN;
  }

  lookup(name: string): unknown {
    switch (name) {
      case 'status':
        return this.#response.status;
      case 'bytes':
        return this.#response.bytes;
      case 'body':
        return this.text();
      case 'json':
        return this.json();
      case 'headers':
        return this.#headers();
      default:
        return undefined;
    }
  }

  #headers(): Readonly<Record<string, string>> {
    const headers: Record<string, string> = {};
    for (const name of this.#headerNames) {
      const value = this.#response.header(name.toLowerCase());
      if (value !== null) headers[name] = value;
    }
    return headers;
  }
}

const UNREAD = Symbol('not read yet');
const BROKEN = Symbol('not JSON');

const NONE: ResponseView = Object.freeze({
  status: 0,
  header: () => null,
  setCookies: [],
  body: Buffer.alloc(0),
  bytes: 0,
  elapsed: 0 as ResponseView['elapsed'],
});

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return BROKEN;
  }
}
