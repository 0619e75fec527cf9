/** A GET request that a user of the service could send. */
export interface Route {
  /** The endpoint's name where the path has values filled in, such as `GET /products/{id}`; null: it follows from the path. */
  readonly name: string | null;
  /** From the target on, with the query. */
  readonly path: string;
}

/**
 * Whether a path can stand in a scenario file as it is and is safe to ask: plain characters, no braces left to be
 * filled in, nothing whose name says that it changes something, no file that a browser would only load.
 */
export function isAskable(path: string): boolean {
  return PLAIN.test(path) && !path.startsWith('//') && !CHANGES.test(path) && !ASSET.test(path);
}

const PLAIN = /^\/[\w\-.~!'()*+,;=:@%/?&]{0,300}$/;
const CHANGES =
  /(^|[/?&=_-])(log-?out|sign-?out|log-?off|delete|remove|destroy|cancel|unsubscribe|shutdown|reset|purge)([/?&=_.-]|$)/i;
const ASSET = /\.(css|m?js|map|png|jpe?g|gif|svg|ico|webp|avif|woff2?|ttf|pdf|zip|gz|mp[34]|webm)(\?|$)/i;
