import { useState } from 'preact/hooks';
import { Marked } from '../parts/marked.js';
import { Fault, type Leads } from '../parts/shared.js';
import { ask, Problem } from '../server.js';
import type { ExtractedMention } from '../shapes.js';
import { counted, dateText, kindText, sidesText } from '../words.js';
import type { PanelContext } from './context.js';

type Step =
  | { readonly step: 'writing' }
  | { readonly step: 'reading' }
  | {
      readonly step: 'read';
      readonly text: string;
      readonly mentions: readonly ExtractedMention[];
      readonly kept: string;
    }
  | { readonly step: 'fault'; readonly problem: Problem };

interface Draft {
  readonly text: string;
  readonly title: string;
  readonly published: string;
}

/** Pastes or uploads an article and shows its events; a store that may be written keeps it. */
export function AddArticle({
  write,
  onStored,
  ...leads
}: PanelContext & { readonly write: boolean; readonly onStored: () => void }) {
  const [draft, setDraft] = useState<Draft>({ text: '', title: '', published: '' });
  const [step, setStep] = useState<Step>({ step: 'writing' });
  const change = (changed: Partial<Draft>) => setDraft((before) => ({ ...before, ...changed }));
  const read = async (event: Event) => {
    event.preventDefault();
    setStep({ step: 'reading' });
    try {
      const body = bodyOf(draft);
      const { mentions } = await ask<{ mentions: readonly ExtractedMention[] }>('/api/extract', { body });
      const kept = write ? await keep(body) : 'Shown only: the server was started without --write.';
      setStep({ step: 'read', text: draft.text, mentions, kept });
      if (write) onStored();
    } catch (error) {
      setStep({ step: 'fault', problem: error instanceof Problem ? error : new Problem(0, 'Fault', String(error)) });
    }
  };
  return (
    <section aria-labelledby="add-title">
      <h2 id="add-title">{write ? 'Add an article' : 'Try an article'}</h2>
      <form onSubmit={read}>
        <label>
          Text, in French, English or Spanish
          <textarea
            rows={8}
            required
            value={draft.text}
            onInput={(event) => change({ text: event.currentTarget.value })}
          />
        </label>
        <label>
          or a text file
          <input
            type="file"
            accept=".txt,.md,text/plain"
            onChange={async (event) => {
              const file = event.currentTarget.files?.[0];
              if (file !== undefined) change({ text: await file.text(), title: file.name.replace(/\.\w+$/, '') });
            }}
          />
        </label>
        <div class="row">
          <label>
            Title
            <input value={draft.title} onInput={(event) => change({ title: event.currentTarget.value })} />
          </label>
          <label>
            Published
            <input
              type="date"
              value={draft.published}
              onInput={(event) => change({ published: event.currentTarget.value })}
            />
          </label>
        </div>
        <button type="submit" disabled={step.step === 'reading' || draft.text.trim() === ''}>
          {step.step === 'reading' ? 'Reading…' : 'Read it'}
        </button>
      </form>
      <div aria-live="polite">
        {step.step === 'fault' ? <Fault problem={step.problem} /> : null}
        {step.step === 'read' ? <Found {...step} leads={write ? leads : undefined} /> : null}
      </div>
    </section>
  );
}

const bodyOf = ({ text, title, published }: Draft) => ({
  text,
  ...(title.trim() === '' ? {} : { title: title.trim() }),
  ...(published === '' ? {} : { published }),
});

async function keep(body: object): Promise<string> {
  const { articles, events } = await ask<{ articles: number; events: number }>('/api/articles', { body });
  return articles === 0 ? 'The store had this article.' : `Kept, with ${counted(events, 'new event')}.`;
}

function Found({
  text,
  mentions,
  kept,
  leads,
}: {
  readonly text: string;
  readonly mentions: readonly ExtractedMention[];
  readonly kept: string;
  readonly leads: Leads | undefined;
}) {
  return (
    <>
      <h3>
        {counted(mentions.length, 'event')} <span class="small">{kept}</span>
      </h3>
      <ol class="events">
        {mentions.map((mention, i) => (
          <li key={i}>
            <span class="date">{dateText(mention)}</span>{' '}
            <span class={mention.goldstein < 0 ? 'hostile' : 'friendly'}>{kindText(mention.kind)}</span>{' '}
            {sidesText(mention.sources)} {mention.reciprocal ? '↔' : '→'} {sidesText(mention.targets)}
            {mention.modality === 'actual' ? null : <span class="mark">{mention.modality}</span>}
            {mention.polarity === 'affirmed' ? null : <span class="mark">{mention.polarity}</span>}
          </li>
        ))}
      </ol>
      <div class="text">
        <Marked text={text} stretches={mentions} leads={leads} />
      </div>
    </>
  );
}
