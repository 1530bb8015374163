import { parentPort, workerData } from 'node:worker_threads';
import { EntenteError } from '../errors.js';
import { createPipeline, type Pipeline } from '../pipeline.js';
import type { CoderOptions, CodingAnswer, CodingTask } from './coder.js';

// The thread of ArticleCoder: codes one article after the other.
const { overlays, clock } = workerData as CoderOptions;
const port = parentPort!;
let pipeline: Pipeline | undefined;

port.on('message', ({ id, raw, given }: CodingTask) => port.postMessage(answer(id, raw, given)));

function answer(id: number, raw: CodingTask['raw'], given: CodingTask['given']): CodingAnswer {
  try {
    pipeline ??= createPipeline({ clock, overlays });
    return { id, coded: pipeline.code(raw, given) };
  } catch (error) {
    if (error instanceof EntenteError) return { id, code: error.code, message: error.message };
    throw error;
  }
}
