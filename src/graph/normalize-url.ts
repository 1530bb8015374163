/** Query parameters that name a campaign or a visitor, never an article. */
const TRACKING = /^(utm_.*|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|ref|ref_src|cmpid|xtor|at_.*)$/i;

/**
 * One spelling for the many addresses of a page: https, lower-case host without "www.", no fragment, no tracking
 * parameters, the others sorted, no trailing slash. What is no URL is returned trimmed.
 *
 * @example
 * normalizeUrl('HTTP://www.Example.org:80/a/?b=2&a=1&utm_medium=rss#x') //=> "https://example.org/a?a=1&b=2"
 */
export function normalizeUrl(url: string): string {
  const text = url.trim();
  if (!URL.canParse(text)) return text;
  const parsed = new URL(text);
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return parsed.href;
  const kept = [...parsed.searchParams].filter(([name]) => !TRACKING.test(name));
  const query = new URLSearchParams(kept.sort((a, b) => compare(a.join('='), b.join('=')))).toString();
  const host = parsed.host.replace(/^www\./, '').replace(/:(80|443)$/, '');
  const path = parsed.pathname.replace(/\/+$/, '');
  return `https://${host}${path}${query === '' ? '' : `?${query}`}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
