import { workerData } from 'piscina';
import { EntenteError } from '../errors.js';
import { createPipeline, type Pipeline } from '../pipeline.js';
import type { CodingAnswer, CodingTask, ThreadData } from './coding-threads.js';

// One of the threads of CodingThreads: codes one article after the other.
const { overlays, clock } = workerData as ThreadData;
let pipeline: Pipeline | undefined;

/** Codes an article; a fault of its own kind comes back as an answer, since the class of an error does not travel. */
export default function code({ raw, given }: CodingTask): CodingAnswer {
  try {
    pipeline ??= createPipeline({ clock, overlays });
    return { coded: pipeline.code(raw, given) };
  } catch (error) {
    if (error instanceof EntenteError) return { code: error.code, message: error.message };
    throw error;
  }
}
