import { OpenAPIHono } from '@hono/zod-openapi';
import { Gate } from '../access/index.js';
import { EntenteError } from '../errors.js';
import { docsRoutes } from './docs.js';
import { ProblemError, problemOf, problemResponse } from './problem.js';
import { requestLog } from './request-log.js';
import { routes } from './routes/index.js';
import { checkHost, checkOrigin, checkToken, type HostOptions, securityHeaders } from './security.js';
import type { Service } from './service.js';
import { staticFiles } from './static-files.js';
import { withinLimits } from './within.js';

/** Options of {@link createApp} beside its service. */
export interface AppOptions extends HostOptions {
  /** The folder of the page. */
  readonly pages: string;
  /** Takes a line for each request; null for none. */
  readonly log: ((line: string) => void) | null;
  /** Takes faults of our own making, which no answer tells of. */
  readonly faults: (error: unknown) => void;
}

/** The whole HTTP side: checks, routes, the page. */
export function createApp(service: Service, options: AppOptions): OpenAPIHono {
  const app = new OpenAPIHono({ strict: true });
  app.onError((error) => {
    const problem = problemOf(error);
    // What is told is enough for whoever asked; what is hidden from them is for whoever runs the server.
    if (problem.status === 500 || (problem.status === 503 && problem.cause instanceof EntenteError))
      options.faults(error);
    return problemResponse(problem);
  });
  app.notFound((context) => {
    const path = context.req.path.slice(0, 200);
    return problemResponse(new ProblemError(404, `there is nothing at ${path}; /api/docs lists what there is`));
  });
  if (options.log) app.use(requestLog(options.log));
  app.use(securityHeaders());
  app.use(checkHost(options));
  app.use(checkOrigin(options));
  app.use(checkToken(service.tokens));
  const { atOnce, waiting } = service.limits;
  app.use('/api/*', withinLimits(service.limits, new Gate({ atOnce, waiting })));
  for (const add of routes) add(app, service);
  docsRoutes(app, service);
  refuseOtherMethods(app);
  app.use(staticFiles(options.pages));
  return app;
}

/** A path that there is, asked in another way, is answered with the ways that there are. */
function refuseOtherMethods(app: OpenAPIHono): void {
  const methods = new Map<string, Set<string>>();
  for (const { path, method } of app.routes) {
    if (method === 'ALL' || !path.startsWith('/api/')) continue;
    methods.set(path, (methods.get(path) ?? new Set()).add(method));
  }
  // "/api/articles/batch" before "/api/articles/:id", which fits it too.
  const plainFirst = [...methods].sort(([x], [y]) => x.split(':').length - y.split(':').length);
  for (const [path, known] of plainFirst) {
    const allow = [...known, ...(known.has('GET') ? ['HEAD'] : [])].sort().join(', ');
    app.all(path, (context) => {
      throw new ProblemError(405, `${context.req.method} is not for this path; it takes ${allow}`, {
        headers: { allow },
      });
    });
  }
}
