import { notFound, refusal, type Answerer } from './answers.js';

/** Above this many bytes the API gives a file's content only as raw text. */
const LARGEST_AS_JSON = 1_000_000;

/** Files of the repository. */
export const contentsAnswers: Readonly<Record<string, Answerer>> = {
  'repos/get-content': (state, { operation, url, accept }) => {
    const ref = url.searchParams.get('ref') ?? 'main';
    const commit = state.git.resolve(ref);
    if (commit === null) return refusal(404, `No commit found for the ref ${ref}`);
    const path = operation.path.get('path') ?? '';
    const text = commit.files.get(path);
    if (text === undefined) return notFound();
    if (accept.includes('.raw'))
      return {
        status: 200,
        body: undefined,
        raw: text,
        headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' },
      };
    const bytes = Buffer.from(text);
    const tooLarge = bytes.length > LARGEST_AS_JSON;
    const fields = {
      type: 'file',
      encoding: tooLarge ? 'none' : 'base64',
      size: bytes.length,
      name: path.split('/').at(-1),
      path,
      // GitHub breaks its base64 into lines.
      content: tooLarge ? '' : bytes.toString('base64').replace(/.{60}/g, '$&\n'),
      sha: state.git.addBlob(text),
      url: ANY,
      git_url: null,
      html_url: null,
      download_url: null,
      _links: { git: null, html: null, self: ANY },
    };
    return { status: 200, body: fields };
  },
};

const ANY = 'https://example.com/';
