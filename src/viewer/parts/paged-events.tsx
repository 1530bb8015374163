import { useEffect, useState } from 'preact/hooks';
import { Problem } from '../server.js';
import type { EventSummary, Page } from '../shapes.js';
import type { Answers } from '../use-answer.js';
import { useAnswer } from '../use-answer.js';
import { Answered, EventList, Fault, type Leads } from './shared.js';

/** A list of events that grows by a page at a time. */
export function PagedEvents({
  answers,
  url,
  edition,
  ...leads
}: Leads & { readonly answers: Answers; readonly url: string; readonly edition: number }) {
  const first = useAnswer<Page<EventSummary>>(answers, url, edition);
  const [more, setMore] = useState<readonly Page<EventSummary>[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  // another list begins anew
  useEffect(() => {
    setMore([]);
    setProblem(null);
  }, [url, edition]);
  const load = async (cursor: string) => {
    setProblem(null);
    try {
      const next = await answers.get<Page<EventSummary>>(`${url}&cursor=${encodeURIComponent(cursor)}`);
      setMore((before) => [...before, next]);
    } catch (error) {
      setProblem(error instanceof Problem ? error : new Problem(0, 'Fault', String(error)));
    }
  };
  return (
    <Answered answer={first}>
      {(page) => {
        const next = (more.at(-1) ?? page).next;
        return (
          <>
            <EventList {...leads} events={[page, ...more].flatMap(({ items }) => items)} />
            {problem === null ? null : <Fault problem={problem} />}
            {next === null ? null : (
              <button type="button" class="more" onClick={() => load(next)}>
                Earlier events
              </button>
            )}
          </>
        );
      }}
    </Answered>
  );
}
