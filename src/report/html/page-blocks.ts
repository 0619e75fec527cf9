/** A part of the page with its heading; nothing where there is nothing in it. `title` is HTML. */
export function section(id: string, title: string, body: string): string {
  if (body === '') return '';
  return `<section id="${id}" aria-labelledby="${id}-title">\n<h2 id="${id}-title">${title}</h2>\n${body}\n</section>`;
}

/** A part that is folded away until it is asked for, and open on paper. `title` is HTML. */
export function foldedSection(id: string, title: string, body: string): string {
  if (body === '') return '';
  return `<section id="${id}"><details class="part"><summary><h2>${title}</h2></summary>\n${body}\n</details></section>`;
}

/** A table within a section that is folded away until it is asked for, and open on paper. `title` is HTML. */
export function folded(title: string, body: string): string {
  return `<details class="part inner"><summary>${title}</summary>\n${body}\n</details>`;
}

/** A share of the largest as a picture; the figure stands beside it. */
export function barOf(share: number): string {
  const width = Math.max(1, Math.round(200 * share));
  return `<svg class="bar-of" viewBox="0 0 200 12" width="200" height="12" aria-hidden="true"><rect width="${width}" height="12" rx="2"/></svg>`;
}

/** A verdict: sign, words and colour, so that each of them alone tells it. */
export function badge(emoji: string, words: string, color: string): string {
  return `<span class="badge ${color}"><span aria-hidden="true">${emoji}</span> ${words}</span>`;
}

export function list(items: readonly string[], name = ''): string {
  if (items.length === 0) return '';
  return `<ul${name === '' ? '' : ` class="${name}"`}>${items.map((item) => `<li>${item}</li>`).join('\n')}</ul>`;
}
