import { z } from '@hono/zod-openapi';

/** A problem, as RFC 9457 has it. */
export const problemSchema = z
  .object({
    type: z.string().openapi({ description: 'Always about:blank: the status says what kind of problem it is' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().openapi({ description: 'What is wrong and what to do about it' }),
    errors: z
      .array(z.object({ at: z.string().openapi({ example: 'query.limit' }), message: z.string() }))
      .optional()
      .openapi({ description: 'What is wrong with the request, place by place' }),
  })
  .openapi('Problem');
