import type { MiddlewareHandler } from 'hono';

/** The variable of a request that says which route answers it. */
export const routeName = 'route';

/**
 * Writes a line a request: method, the pattern of the route, status, milliseconds. Never the path itself, whose names and
 * values are the user's, and never a header.
 */
export function requestLog(write: (line: string) => void): MiddlewareHandler {
  return async (context, next) => {
    const begin = performance.now();
    await next();
    const pattern = (context.get(routeName) as string | undefined) ?? (context.res.ok ? 'a file' : 'no route');
    write(`${context.req.method} ${pattern} ${context.res.status} ${(performance.now() - begin).toFixed(1)} ms`);
  };
}
