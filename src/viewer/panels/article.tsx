import { Marked } from '../parts/marked.js';
import { Answered } from '../parts/shared.js';
import { address, segment } from '../server.js';
import type { StoredArticle } from '../shapes.js';
import { useAnswer } from '../use-answer.js';
import { counted, isWebAddress } from '../words.js';
import type { PanelContext } from './context.js';

/** An article as it was read, with the words of every event marked; a mark leads to its event. */
export function ArticlePanel({ id, ...context }: PanelContext & { readonly id: string }) {
  const answer = useAnswer<StoredArticle>(context.answers, address(`articles/${segment(id)}`), context.edition);
  return (
    <Answered answer={answer}>
      {({ title, source, published, url, language, text, mentions }) => (
        <section aria-labelledby="article-title" lang={language ?? undefined}>
          <h2 id="article-title">{title ?? 'Article'}</h2>
          <p class="small">
            {[source, published?.slice(0, 10), counted(mentions.length, 'report')].filter(Boolean).join(', ')}{' '}
            {isWebAddress(url) ? (
              <a href={url} rel="noopener noreferrer" target="_blank">
                at its paper
              </a>
            ) : null}
          </p>
          {text === null ? (
            <p class="notice">Its text is not kept.</p>
          ) : (
            <div class="text">
              <Marked text={text} stretches={mentions} leads={context} />
            </div>
          )}
        </section>
      )}
    </Answered>
  );
}
