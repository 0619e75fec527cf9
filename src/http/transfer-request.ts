import type { Ms } from '../model/units.js';

/** A request as it is to be sent. The path goes to the target unless it is an absolute URL. */
export interface TransferRequest {
  readonly method: string;
  readonly path: string;
  /** Name, value, name, value … */
  readonly headers: readonly string[];
  readonly body: string | Buffer | null;
}

export interface TransferOptions {
  readonly timeout: Ms;
  readonly redirects: number;
  readonly needsBody: boolean;
  /** Keeps the start of a body that is not needed, to be shown. */
  readonly peek?: boolean;
}

/** Where cookies are kept. */
export interface CookieStore {
  /** The value of the `cookie` header; null without cookies for this URL. */
  header(url: string): string | null;
  store(setCookie: readonly string[], url: string): void;
}
