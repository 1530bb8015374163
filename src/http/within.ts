import type { MiddlewareHandler } from 'hono';
import type { Gate, Limits } from '../access/index.js';
import { bodyBytes } from './body.js';
import { ProblemError } from './problem.js';

/** Answers that are streamed take as long as they take: what they may hold is bounded by the bytes of the batch. */
const streamed = new Set(['/api/articles/batch']);

/**
 * Lets so many requests to the API work at once, and each for so long. A request that has been answered for taking too
 * long keeps its place until its work is over, since a statement under way cannot be broken off.
 */
export function withinLimits(limits: Limits, gate: Gate): MiddlewareHandler {
  return async (context, next) => {
    context.set(bodyBytes, limits.bodyBytes);
    const work = gate.enter(next);
    if (work === null)
      throw new ProblemError(503, 'there is too much to do; try again in a moment', {
        headers: { 'retry-after': '2' },
      });
    if (streamed.has(context.req.path)) return work;
    const { timer, late } = deadline(limits.requestTime);
    try {
      await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
    }
  };
}

function deadline(time: number): { timer: NodeJS.Timeout; late: Promise<never> } {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const seconds = Math.ceil(time / 1000);
    timer = setTimeout(
      () =>
        reject(
          new ProblemError(504, `it takes longer than ${seconds} seconds; ask for less`, {
            headers: { 'retry-after': '10' },
          }),
        ),
      time,
    );
  });
  return { timer: timer!, late };
}
