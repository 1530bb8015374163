import { useEffect, useState } from 'preact/hooks';
import { ask, Problem } from './server.js';

/** An answer that is awaited, there, or a fault. `data` of the answer before stays while the next one is awaited. */
export type Answer<T> =
  | { readonly state: 'none'; readonly data: null }
  | { readonly state: 'loading'; readonly data: T | null }
  | { readonly state: 'ready'; readonly data: T }
  | { readonly state: 'error'; readonly data: T | null; readonly problem: Problem };

const KEPT = 60;

/** Answers of the last questions, so that going back and playing again asks nothing twice. */
export class Answers {
  readonly #kept = new Map<string, Promise<unknown>>();

  /** The answer to a question; asked once, a fault is forgotten. */
  get<T>(url: string): Promise<T> {
    const kept = this.#kept.get(url) as Promise<T> | undefined;
    if (kept !== undefined) return kept;
    const asked = ask<T>(url);
    this.#kept.set(url, asked);
    asked.catch(() => this.#kept.delete(url));
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return asked;
  }

  /** Asks what will be asked next; a fault is told when it is. */
  ahead(url: string): void {
    this.get(url).catch(() => {});
  }

  /** To be called when the store has changed. */
  forget(): void {
    this.#kept.clear();
  }
}

/** The answer to a question as a part of the page sees it; a null address asks nothing. */
export function useAnswer<T>(answers: Answers, url: string | null, edition = 0): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ state: 'none', data: null });
  // a new edition of the store asks the same question again
  useEffect(() => {
    if (url === null) {
      setAnswer({ state: 'none', data: null });
      return;
    }
    let current = true;
    setAnswer((before) => ({ state: 'loading', data: before.data }));
    answers.get<T>(url).then(
      (data) => current && setAnswer({ state: 'ready', data }),
      (problem: unknown) =>
        current &&
        setAnswer({
          state: 'error',
          data: null,
          problem: problem instanceof Problem ? problem : new Problem(0, 'Fault', String(problem)),
        }),
    );
    return () => {
      current = false;
    };
  }, [answers, url, edition]);
  return answer;
}
