/** Why GitHub's API gave no answer, in a few words, and what to do where that is known. */
export function unreachedReason(error: unknown): string {
  const chain = causesOf(error);
  const messages = chain.map((one) => (one.message.split(/[\r\n]/, 1)[0] ?? '').replace(/\.$/, ''));
  const proxy = messages.map((message) => /^Proxy response \((\d+)\)/.exec(message)?.[1]).find(Boolean);
  if (proxy !== undefined)
    return `the proxy answered ${proxy}${proxy === '407' ? ': it wants other credentials' : ''}`;
  // The innermost cause is what happened; those around it say only that something did.
  const said = messages.findLast((message) => message !== '') ?? 'no reason was given';
  if (!chain.some((one) => 'code' in one && CERTIFICATE.test(String(one.code)))) return said;
  return `${said}: for an authority of your own, give the runner NODE_EXTRA_CA_CERTS with the path of its file`;
}

const CERTIFICATE = /SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|CERT_(UNTRUSTED|SIGNATURE)/;
/** A chain may be a ring. */
const DEEPEST = 8;

function causesOf(error: unknown): readonly Error[] {
  const chain: Error[] = [];
  for (let one = error; one instanceof Error && chain.length < DEEPEST; one = one.cause) chain.push(one);
  return chain.length > 0 ? chain : [new Error(String(error))];
}
