import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { MiddlewareHandler } from 'hono';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** File names with a hash of their content may be kept for good. */
const hashed = /-[\w-]{8,}\.\w+$/;

/**
 * The files of a folder by their path, "/" being index.html. The folder is listed once: a path is looked up among the
 * files that there are, so none leads out of it.
 */
export function staticFiles(folder: string): MiddlewareHandler {
  const files = filesOf(folder);
  return async (context, next) => {
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD') return next();
    const path = context.req.path === '/' ? '/index.html' : context.req.path;
    const file = files.get(path);
    if (file === undefined) return next();
    const type = types[extname(file)] ?? 'application/octet-stream';
    const cached = hashed.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache';
    return context.body(readFileSync(file), 200, { 'content-type': type, 'cache-control': cached });
  };
}

function filesOf(folder: string): ReadonlyMap<string, string> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return new Map();
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    paths
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        return [`/${relative(folder, file).split(sep).join('/')}`, file];
      }),
  );
}
