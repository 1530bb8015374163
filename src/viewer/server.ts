const TOKEN = 'entente-token';

/** An answer that is a fault, as RFC 9457 tells it. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    detail: string,
  ) {
    super(detail);
  }
}

type Query = Readonly<Record<string, string | number | readonly string[] | null | undefined>>;

/**
 * The address of a question; what is null or undefined is left out, a list is repeated.
 *
 * @example
 * address('events', { a: 'state:USA', limit: 50 }) //=> "/api/events?a=state%3AUSA&limit=50"
 */
export function address(path: string, query: Query = {}): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => {
    const values = Array.isArray(value) ? value : [value];
    return values.filter((one) => one !== null && one !== undefined).map((one) => [name, String(one)]);
  });
  const search = new URLSearchParams(pairs).toString();
  return `/api/${path}${search === '' ? '' : `?${search}`}`;
}

/** A part of a path: `segment("state:USA")` is "state%3AUSA". */
export const segment = (text: string): string => encodeURIComponent(text);

/** Asks the server; throws a {@link Problem} where it refuses or cannot be reached. */
export async function ask<T>(url: string, options: { readonly signal?: AbortSignal; readonly body?: object } = {}) {
  const token = sessionStorage.getItem(TOKEN);
  const { signal, body } = options;
  let response: Response;
  try {
    response = await fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: signal ?? null,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Problem(0, 'No answer', 'The server cannot be reached. Is `entente serve` still running?');
  }
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as T;
}

async function problemOf(response: Response): Promise<Problem> {
  const told: unknown = await response.json().catch(() => null); // not every proxy answers in JSON
  const { title, detail } = (typeof told === 'object' && told !== null ? told : {}) as Record<string, unknown>;
  return new Problem(
    response.status,
    typeof title === 'string' ? title : `Status ${response.status}`,
    typeof detail === 'string' ? detail : response.statusText,
  );
}

/** Keeps the token for this tab alone. */
export function keepToken(token: string): void {
  sessionStorage.setItem(TOKEN, token.trim());
}
