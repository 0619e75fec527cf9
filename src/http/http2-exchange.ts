import {
  constants,
  type ClientHttp2Session,
  type ClientHttp2Stream,
  type IncomingHttpHeaders,
  type OutgoingHttpHeaders,
} from 'node:http2';
import type { LineUser, Outgoing } from './line.js';

/** One request over a connection of HTTP/2, told to its user as undici tells those of HTTP/1.1. */
export class Http2Exchange {
  readonly #session: ClientHttp2Session;
  readonly #authority: string;
  readonly #options: Outgoing;
  readonly #user: LineUser;
  #stream: ClientHttp2Stream | null = null;
  #answered = false;
  #over = false;

  constructor(session: ClientHttp2Session, authority: string, options: Outgoing, user: LineUser) {
    this.#session = session;
    this.#authority = authority;
    this.#options = options;
    this.#user = user;
  }

  begin(): void {
    const user = this.#user;
    user.onConnect(this.#abort);
    if (this.#over) return;
    try {
      this.#send();
    } catch (error) {
      this.#fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  #send(): void {
    const { body } = this.#options;
    const stream = this.#session.request(headersOf(this.#authority, this.#options), {
      endStream: body === null,
    });
    this.#stream = stream;
    stream.on('headers', () => {
      this.#user.onResponseStarted();
    });
    stream.once('response', (headers: IncomingHttpHeaders) => {
      if (this.#over) return;
      this.#answered = true;
      this.#user.onResponseStarted();
      this.#user.onHeaders(Number(headers[':status']), rawHeaders(headers));
    });
    stream.on('data', (chunk: Buffer) => {
      if (!this.#over) this.#user.onData(chunk);
    });
    stream.once('end', () => {
      if (this.#answered && stream.rstCode === constants.NGHTTP2_NO_ERROR && !stream.aborted)
        this.#complete();
    });
    stream.once('error', (error: Error) => {
      this.#lost(error);
    });
    stream.once('close', () => {
      this.#lost(
        new Error(`the server closed the stream before its answer was complete (${codeOf(stream)})`),
      );
    });
    if (body !== null) stream.end(body);
  }

  readonly #abort = (error?: Error): void => {
    if (this.#over) return;
    this.#stream?.close(constants.NGHTTP2_CANCEL);
    this.#fail(error ?? new Error('aborted'));
  };

  #complete(): void {
    if (this.#over) return;
    this.#over = true;
    this.#user.onComplete();
  }

  #lost(error: Error): void {
    if (this.#over) return;
    if (!this.#answered && this.#stream?.rstCode === constants.NGHTTP2_REFUSED_STREAM) {
      this.#over = true;
      this.#user.turnedAway();
    } else this.#fail(error);
  }

  #fail(error: Error): void {
    if (this.#over) return;
    this.#over = true;
    this.#user.onError(error);
  }
}

/** What has no place in a request of HTTP/2 (RFC 9113, 8.2.2); Node.js would throw. */
const OF_THE_CONNECTION = new Set([
  'connection',
  'http2-settings',
  'keep-alive',
  'proxy-connection',
  'te',
  'transfer-encoding',
  'upgrade',
]);

function headersOf(authority: string, { method, path, headers, body }: Outgoing): OutgoingHttpHeaders {
  const fields: OutgoingHttpHeaders = {
    ':method': method,
    ':scheme': 'https',
    ':authority': authority,
    ':path': path,
  };
  for (let i = 0; i + 1 < headers.length; i += 2) {
    const name = (headers[i] ?? '').toLowerCase();
    const value = headers[i + 1] ?? '';
    if (name === 'host') fields[':authority'] = value;
    else if (!OF_THE_CONNECTION.has(name)) fields[name] = value;
  }
  if (body !== null) fields['content-length'] = Buffer.byteLength(body);
  return fields;
}

/** As HTTP/1.1 would have them. */
function rawHeaders(headers: IncomingHttpHeaders): Buffer[] {
  const raw: Buffer[] = [];
  for (const [name, value] of Object.entries(headers)) {
    if (name.startsWith(':')) continue;
    for (const one of Array.isArray(value) ? value : [value ?? ''])
      raw.push(Buffer.from(name), Buffer.from(one, 'latin1'));
  }
  return raw;
}

function codeOf({ rstCode }: ClientHttp2Stream): string {
  const name = Object.entries(constants).find(
    ([key, code]) => key.startsWith('NGHTTP2_') && code === rstCode,
  );
  return name?.[0].replace('NGHTTP2_', '') ?? String(rstCode);
}
