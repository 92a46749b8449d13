const marked = /^([[<{$%].*|.*[\]>}%])$|\.\.\.|…|\*{3}/;
const filler = /^(x+|0+|X+|\.+|_+|-+)+$/;
const words =
  /^(redacted|password|passwd|secret|token|example|changeme|placeholder|your|my|pass|user|here|the|api|key|value|[-_ .])+$/i;

/** What people write where a secret would stand: `<token>`, `${TOKEN}`, `xxxx`, `your-token-here`. */
export function isPlaceholder(text: string): boolean {
  if (marked.test(text) || filler.test(text) || words.test(text)) return true;
  const distinct = new Set(text.replaceAll(/[^A-Za-z0-9]/g, ""));
  return distinct.size < 5 && text.length > 4;
}
