import { CookieJar as ToughJar } from 'tough-cookie';

/** The cookies of one session, as a browser keeps them (RFC 6265). */
export interface CookieJar {
  /** The value of the `cookie` header for this URL; null when no cookie belongs there. */
  header(url: string): string | null;
  /** Takes the values of `set-cookie`. What is no cookie, or may not be set from there, is ignored as browsers do. */
  store(setCookies: readonly string[], url: string): void;
  /** Of all cookies. */
  values(): readonly string[];
}

/** An empty jar: it costs nothing until the first cookie comes. */
export function newCookieJar(): CookieJar {
  return new LazyJar();
}

class LazyJar implements CookieJar {
  #jar: ToughJar | null = null;

  header(url: string): string | null {
    if (!this.#jar) return null;
    const text = this.#jar.getCookieStringSync(url);
    return text === '' ? null : text;
  }

  values(): readonly string[] {
    return this.#jar?.serializeSync()?.cookies.flatMap(({ value }) => value ?? []) ?? [];
  }

  store(setCookies: readonly string[], url: string): void {
    for (const cookie of setCookies) {
      // Targets are test machines: names such as `localhost` and `shop.local` may have cookies here.
      this.#jar ??= new ToughJar(null, { looseMode: true, rejectPublicSuffixes: false });
      this.#jar.setCookieSync(cookie, url, { ignoreError: true });
    }
  }
}
