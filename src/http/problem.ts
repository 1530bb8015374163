import { EntenteError, QueryError, StoreError, UsageError } from '../errors.js';

/** One thing that is wrong with a request. */
export interface Fault {
  /** Where: "query.limit", "body.text". */
  readonly at: string;
  readonly message: string;
}

/** A problem as RFC 9457 has it; `errors` where the request itself is at fault. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly Fault[];
}

const titles: Readonly<Record<number, string>> = {
  400: 'The request is not understood',
  401: 'A token is needed',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Not this method',
  406: 'Not in that form',
  408: 'Too slow',
  413: 'Too much',
  415: 'Not this kind of content',
  421: 'Not this server',
  422: 'The article cannot be read',
  429: 'Too many requests',
  500: 'A fault of the server',
  503: 'Not now',
  504: 'It took too long',
};

/** Something that a request is answered with instead of what it asked for. */
export class ProblemError extends EntenteError {
  readonly status: number;
  readonly errors: readonly Fault[] | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    detail: string,
    more: { readonly errors?: readonly Fault[]; readonly headers?: Readonly<Record<string, string>> } = {},
    options?: ErrorOptions,
  ) {
    super(`http.${status}`, detail, options);
    this.status = status;
    this.errors = more.errors;
    this.headers = more.headers ?? {};
  }
}

/**
 * Any error as a problem. What Entente raises on purpose says what to do; of a fault of our own making or of the engine
 * nothing is told but that it happened, as its text may hold paths or values.
 *
 * @example
 * problemOf(new UnknownPolityError('Atlantis', [])).status //=> 404
 */
export function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof UsageError) return new ProblemError(400, error.message, {}, { cause: error });
  if (error instanceof EntenteError && unknown.has(error.code))
    return new ProblemError(404, withoutCommands(error.message), {}, { cause: error });
  if (error instanceof EntenteError && error.code.startsWith('input.'))
    return new ProblemError(422, withoutCommands(error.message), {}, { cause: error });
  if (error instanceof StoreError && error.code === 'store.read-only') return readOnly(error);
  if (error instanceof StoreError || error instanceof QueryError)
    return new ProblemError(
      503,
      'the store does not answer; try again in a moment',
      { headers: { 'retry-after': '5' } },
      { cause: error },
    );
  return new ProblemError(500, 'something went wrong here; the log of the server says what', {}, { cause: error });
}

const unknown = new Set(['polity', 'event', 'actor']);

/** Messages name commands behind a semicolon and options in brackets, which are of no use here. */
const withoutCommands = (message: string): string => message.replace(/; entente .*$/, '').replace(/ \(--.*\)$/, '');

/** The answer to whoever would write where nothing may be written. */
export function readOnly(cause?: Error): ProblemError {
  return new ProblemError(403, 'this server only reads; start it with --write to let it store', {}, { cause });
}

/** The answer that says what is wrong with a request. */
export function badRequest(errors: readonly Fault[]): ProblemError {
  const detail = errors.map(({ at, message }) => `${at}: ${message}`).join('; ');
  return new ProblemError(400, detail.slice(0, 2_000), { errors });
}

/** The body of a problem. */
export function bodyOf({ status, message, errors }: ProblemError): ProblemBody {
  const body = { type: 'about:blank', title: titles[status] ?? 'A problem', status, detail: message };
  return errors === undefined ? body : { ...body, errors };
}

/** A problem as a response. */
export function problemResponse(problem: ProblemError): Response {
  return new Response(JSON.stringify(bodyOf(problem)), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', ...problem.headers },
  });
}
