import { Marked } from '../parts/marked.js';
import { Answered, Lead, Marks } from '../parts/shared.js';
import { address, segment } from '../server.js';
import type { EventEvidence, EventMention, EventSummary, Side } from '../shapes.js';
import { useAnswer } from '../use-answer.js';
import { counted, dateText, isWebAddress, kindText, percent } from '../words.js';
import type { PanelContext } from './context.js';

/** An event with each of its reports: the sentence, the words in it, the paper. */
export function EventPanel({ id, ...context }: PanelContext & { readonly id: string }) {
  const answer = useAnswer<EventEvidence>(context.answers, address(`events/${segment(id)}/evidence`), context.edition);
  return (
    <Answered answer={answer}>
      {({ event, mentions }) => (
        <section aria-labelledby="event-title">
          <h2 id="event-title">
            {kindText(event.kind)}, {dateText(event)}
          </h2>
          <Summary event={event} {...context} />
          <h3>{counted(mentions.length, 'report')}</h3>
          {mentions.length === 0 ? <p class="notice">No report is kept of it.</p> : null}
          {mentions.map((mention) => (
            <Report key={mention.id} mention={mention} {...context} />
          ))}
        </section>
      )}
    </Answered>
  );
}

function Summary({ event, ...leads }: PanelContext & { readonly event: EventSummary }) {
  return (
    <>
      <p>
        <Sides sides={event.sources} {...leads} /> {event.reciprocal ? '↔' : '→'}{' '}
        <Sides sides={event.targets} {...leads} /> <Marks event={event} />
      </p>
      <dl>
        <dt>CAMEO</dt>
        <dd>
          {event.eventCode}, Goldstein {event.goldsteinScale}
        </dd>
        <dt>Confidence</dt>
        <dd>
          {percent(event.confidence)}, {counted(event.numSources, 'source')}, {counted(event.numArticles, 'article')}
        </dd>
      </dl>
    </>
  );
}

function Sides({ sides, ...leads }: PanelContext & { readonly sides: readonly Side[] }) {
  if (sides.length === 0) return <>—</>;
  return (
    <>
      {sides.map(({ id, name, code }, i) => (
        <span key={id}>
          {i === 0 ? '' : ', '}
          <Lead {...leads} to={{ kind: 'actor', id }}>
            {name}
          </Lead>{' '}
          {code === null ? null : <span class="code">{code}</span>}
        </span>
      ))}
    </>
  );
}

function Report({ mention, ...leads }: PanelContext & { readonly mention: EventMention }) {
  const { sentence, quote, quoteStart, quoteEnd, article, speaker, rule, row } = mention;
  if (row !== null) return <RowReport row={row} />;
  const stretch = quoteStart === null || quoteEnd === null ? [] : [{ start: quoteStart, end: quoteEnd }];
  return (
    <article class="report">
      <blockquote>{sentence === null ? quote : <Marked text={sentence} stretches={stretch} />}</blockquote>
      <p class="small">
        {speaker === null ? null : `According to ${speaker.name}. `}
        {article === null ? null : (
          <>
            <Lead {...leads} to={{ kind: 'article', id: article.id }}>
              {article.title ?? article.source ?? 'The article'}
            </Lead>
            {article.published === null ? '' : `, ${article.published.slice(0, 10)}`}
            {isWebAddress(article.url) ? (
              <>
                {' '}
                <a href={article.url} rel="noopener noreferrer" target="_blank">
                  at its paper
                </a>
              </>
            ) : null}
            {'. '}
          </>
        )}
        Confidence {percent(mention.confidence)}
        {rule === null ? '' : `, by ${rule}`}.
      </p>
    </article>
  );
}

/** A row of a data set has no words of its own. */
function RowReport({ row: { dataset, row, url } }: { readonly row: NonNullable<EventMention['row']> }) {
  return (
    <article class="report">
      <p>
        {dataset}, row {row}
        {isWebAddress(url) ? (
          <>
            {': '}
            <a href={url} rel="noopener noreferrer" target="_blank">
              {url}
            </a>
          </>
        ) : null}
      </p>
    </article>
  );
}
