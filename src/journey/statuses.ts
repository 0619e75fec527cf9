/** Which statuses are answers as expected. */
export interface ExpectedStatuses {
  accepts(status: number): boolean;
  /** For people: `200`, `2xx or 404`, `below 400`. */
  readonly text: string;
}

/** Compiles `200`, `"2xx"` … An empty list accepts every status below 400: a redirect is the answer that it is. */
export function compileStatuses(expected: readonly (number | string)[]): ExpectedStatuses {
  if (expected.length === 0) return { accepts: (status) => status < 400, text: 'below 400' };
  const accepted = new Uint8Array(LARGEST + 1);
  for (const one of expected) {
    const first = /^[1-9]xx$/i.test(String(one)) ? Number(String(one).charAt(0)) * 100 : null;
    if (first === null) accepted[Number(one)] = 1;
    else accepted.fill(1, first, first + 100);
  }
  const [last = '', ...others] = expected.map(String).reverse();
  const text = others.length === 0 ? last : `${others.reverse().join(', ')} or ${last}`;
  return { accepts: (status) => accepted[status] === 1, text };
}

const LARGEST = 999;
