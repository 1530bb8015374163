import type { LanguageCode, Mention } from '../../src/model.js';
import { createPipeline } from '../../src/pipeline.js';

/** The real pipeline, in the spring of 2025. */
export const pipeline = createPipeline({ clock: '2025-03-10T08:00:00Z' });

/** Codes a text published on Wednesday, 5 March 2025. */
export function code(language: LanguageCode, text: string): readonly Mention[] {
  const raw = {
    item: 'test',
    id: 'test',
    url: null,
    title: null,
    text,
    published: '2025-03-05',
    language,
    source: null,
  };
  return pipeline.code(raw).mentions;
}
