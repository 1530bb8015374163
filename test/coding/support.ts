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

/** "POL 111 HUN", with what is not actual and affirmed behind it: "POL 195 HUN future", "… denied", "… by DEU". */
export function lineOf(m: Mention): string {
  const side = (actors: Mention['sources']) =>
    actors
      .map((a) => a.country ?? '?')
      .sort()
      .join('+') || '-';
  const sides = m.reciprocal ? [side(m.sources), side(m.targets)].sort() : [side(m.sources), side(m.targets)];
  const extra = [
    m.modality === 'actual' ? '' : m.modality,
    m.polarity === 'denied' ? 'denied' : '',
    m.speaker ? `by ${m.speaker.country ?? '?'}` : '',
  ];
  return [sides[0], m.cameo, sides[1], ...extra].filter((part) => part !== '').join(' ');
}
