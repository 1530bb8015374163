import { ActorPanel } from './panels/actor.js';
import { AddArticle } from './panels/add-article.js';
import { ArticlePanel } from './panels/article.js';
import type { PanelContext } from './panels/context.js';
import { EventPanel } from './panels/event.js';
import { Overview } from './panels/overview.js';
import { PathPanel } from './panels/path.js';
import { TiePanel } from './panels/tie.js';
import { Answered } from './parts/shared.js';
import type { Network, Path, StoreInfo } from './shapes.js';
import type { Answer } from './use-answer.js';

interface Props extends PanelContext {
  readonly store: StoreInfo;
  readonly network: Answer<Network>;
  readonly paths: Answer<{ readonly paths: readonly Path[] }>;
  readonly nameOf: (id: string) => string;
  readonly onStored: () => void;
}

/** What is selected, told in words. */
export function Panel({ store, network, paths, nameOf, onStored, ...context }: Props) {
  const { selection } = context.view;
  switch (selection.kind) {
    case 'actor':
      return <ActorPanel id={selection.id} {...context} />;
    case 'tie':
      return <TiePanel a={selection.a} b={selection.b} nameOf={nameOf} {...context} />;
    case 'event':
      return <EventPanel id={selection.id} {...context} />;
    case 'article':
      return <ArticlePanel id={selection.id} {...context} />;
    case 'path':
      return <PathPanel choice={selection} answer={paths} nameOf={nameOf} {...context} />;
    case 'add':
      return <AddArticle write={store.write} onStored={onStored} {...context} />;
    default:
      return <Answered answer={network}>{(data) => <Overview network={data} store={store} {...context} />}</Answered>;
  }
}
