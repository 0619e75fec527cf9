/** A label of a repository as GitHub shows it. */
export function shownLabel(name: string): object {
  return {
    id: 51,
    node_id: 'LA_51',
    url: `https://api.github.com/repos/octo/shop/labels/${encodeURIComponent(name)}`,
    name,
    description: '',
    color: 'ededed',
    default: false,
  };
}
