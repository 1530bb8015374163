import type { Context } from 'hono';
import { badRequest, ProblemError } from './problem.js';

/** The variable of a request that says how many bytes its body may have. */
export const bodyBytes = 'bodyBytes';

/**
 * The JSON body of a request, of at most as many bytes as the server lets through.
 *
 * @throws ProblemError where it is too large (413), of another kind (415) or no JSON (400)
 */
export async function readJson(context: Context): Promise<unknown> {
  requireType(context, 'application/json');
  const text = await readText(context, context.get(bodyBytes) as number);
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // The parser's own words quote the body.
    throw badRequest([{ at: 'body', message: 'it is no JSON' }]);
  }
}

/** @throws ProblemError (415) for a body of another kind */
export function requireType(context: Context, ...types: readonly string[]): void {
  const given = (context.req.header('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
  if (!types.includes(given)) throw new ProblemError(415, `send the body as ${types.join(' or ')}`);
}

async function readText(context: Context, most: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of limited(context, most)) {
    chunks.push(chunk);
    size += chunk.byteLength;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks, size));
  } catch (error) {
    throw new ProblemError(
      400,
      'the body is not UTF-8',
      { errors: [{ at: 'body', message: 'it is not UTF-8' }] },
      { cause: error },
    );
  }
}

/**
 * The bytes of a body as they come in.
 *
 * @throws ProblemError (413) as soon as there are more than so many
 */
export async function* limited(context: Context, most: number): AsyncGenerator<Uint8Array> {
  const tooLarge = () =>
    new ProblemError(413, `the body has more than ${most} bytes, which is all that this server takes at once`, {
      // What is still to come is not read.
      headers: { connection: 'close' },
    });
  if (Number(context.req.header('content-length') ?? 0) > most) throw tooLarge();
  const { body } = context.req.raw;
  if (body === null) return;
  const reader = body.getReader();
  try {
    for (let size = 0; ; ) {
      const { done, value } = await soon(reader.read());
      if (done) return;
      size += value.byteLength;
      if (size > most) throw tooLarge();
      yield value;
    }
  } finally {
    reader.releaseLock();
  }
}

/** How long the next piece of a body may take to come, in milliseconds; how long a whole batch takes is ours to say. */
const patience = 20_000;

/** @throws ProblemError (408) where a client stops sending */
async function soon<T>(reading: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const fault = new ProblemError(408, 'the body does not come', { headers: { connection: 'close' } });
    timer = setTimeout(() => reject(fault), patience);
  });
  try {
    return await Promise.race([reading, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The lines of a body as they come in, decoded; empty ones are passed over.
 *
 * @throws ProblemError (413) for a body or a line that is too long
 */
export async function* linesOf(context: Context, most: number, longest: number): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  const checked = (line: string): string => {
    if (line.length <= longest) return line;
    throw new ProblemError(413, `a line has more than ${longest} characters`, { headers: { connection: 'close' } });
  };
  for await (const chunk of limited(context, most)) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = checked(lines.pop()!);
    for (const line of lines) if (line.trim() !== '') yield checked(line);
  }
  rest += decoder.decode();
  if (rest.trim() !== '') yield checked(rest);
}
