import type { Context, MiddlewareHandler } from 'hono';
import type { TokenCheck } from '../access/index.js';
import { ProblemError } from './problem.js';

/** What an answer may do in a browser: nothing, but for the page, which loads its own files. */
const policies = {
  api: "default-src 'none'; frame-ancestors 'none'",
  docs: "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  page: [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
};

/** Headers of every answer, also of problems. No CORS header is ever sent: other sites may not read. */
export function securityHeaders(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    const { path } = context.req;
    const kind = path.startsWith('/api/docs') ? 'docs' : isApi(path) ? 'api' : 'page';
    const { headers } = context.res;
    headers.set('content-security-policy', policies[kind]);
    headers.set('x-content-type-options', 'nosniff');
    headers.set('referrer-policy', 'no-referrer');
    headers.set('cross-origin-resource-policy', 'same-origin');
    headers.set('cross-origin-opener-policy', 'same-origin');
    if (kind === 'api' && !headers.has('cache-control')) headers.set('cache-control', 'no-store');
  };
}

export const isApi = (path: string): boolean => path === '/api' || path.startsWith('/api/');

/** Which names a server answers to. */
export interface HostOptions {
  /** True where it is bound to loopback, where everybody who gets in is trusted. */
  readonly loopback: boolean;
  /** The port that it listens on. */
  readonly port: () => number;
  /** The address that a proxy in front of it is reached at, "https://graph.example.org"; null where there is none. */
  readonly publicUrl: string | null;
}

/**
 * Refuses requests that name another host: a page of a hostile site whose name leads to 127.0.0.1 would otherwise be of
 * one origin with this server (DNS rebinding). Beyond loopback a token is asked for, which such a page does not have.
 */
export function checkHost({ loopback, port, publicUrl }: HostOptions): MiddlewareHandler {
  const outside = publicUrl === null ? null : new URL(publicUrl).host;
  return async (context, next) => {
    const host = (context.req.header('host') ?? '').toLowerCase();
    const own = ['localhost', '127.0.0.1', '[::1]'].some(
      (name) => host === `${name}:${port()}` || (port() === 80 && host === name),
    );
    if (loopback && !own && host !== outside)
      throw new ProblemError(
        421,
        'this server answers to localhost and 127.0.0.1 with its port; behind a proxy, start it with --public-url',
      );
    await next();
  };
}

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses what a page of another site sends: anything but a read must come from here, or from no page at all. */
export function checkOrigin({ publicUrl }: Pick<HostOptions, 'publicUrl'>): MiddlewareHandler {
  return async (context, next) => {
    if (!safe.has(context.req.method) && !fromHere(context, publicUrl))
      throw new ProblemError(403, 'the request comes from a page of another site');
    await next();
  };
}

function fromHere(context: Context, publicUrl: string | null): boolean {
  const site = context.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const origin = context.req.header('origin');
  if (origin === undefined) return true;
  const host = context.req.header('host') ?? '';
  return origin === `http://${host}` || (publicUrl !== null && origin === new URL(publicUrl).origin);
}

/** A bearer token: the word, spaces, and the token, which is base64url. */
const BEARER = /^Bearer +([\w-]{1,200})$/i;

/** Asks for a token on every route of the API. The page itself holds nothing, so it is served without one. */
export function checkToken(tokens: TokenCheck): MiddlewareHandler {
  return async (context, next) => {
    if (tokens.required && isApi(context.req.path)) {
      const secret = BEARER.exec(context.req.header('authorization') ?? '')?.[1];
      if (secret === undefined || !tokens.accepts(secret))
        throw new ProblemError(401, 'send a token: "Authorization: Bearer …"; entente token makes one', {
          headers: { 'www-authenticate': 'Bearer realm="entente"' },
        });
    }
    await next();
  };
}
