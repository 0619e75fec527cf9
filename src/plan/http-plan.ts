import type { Ms } from '../model/units.js';

/** How requests are sent: what counts for every one of them. */
export interface HttpPlan {
  readonly timeout: Ms;
  readonly headers: Readonly<Record<string, string>>;
  /** False: a connection per request. */
  readonly keepAlive: boolean;
  readonly connections: 'per-user' | 'per-iteration' | 'shared';
  readonly http2: boolean;
  /** Null: the system's authorities, no certificate of the client. */
  readonly tls: TlsPlan | null;
  /** What the environment says about proxies; null: nothing. */
  readonly proxy: ProxyPlan | null;
  /** How many redirects to follow; 0 counts a redirect as the answer it is. */
  readonly redirects: number;
  readonly cookies: boolean;
}

/** Files are PEM, by their absolute paths: what is in them stays out of the plan. */
export interface TlsPlan {
  /** Authorities trusted beside the system's; with NODE_EXTRA_CA_CERTS, if there are any. */
  readonly ca: readonly string[];
  readonly cert: string | null;
  readonly key: string | null;
  readonly servername: string | null;
  readonly insecure: boolean;
}

/** HTTP_PROXY, HTTPS_PROXY and NO_PROXY. */
export interface ProxyPlan {
  readonly http: string | null;
  readonly https: string | null;
  readonly except: string;
}
