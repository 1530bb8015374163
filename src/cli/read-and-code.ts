import { type Item, readArticles } from '../article/index.js';
import type { CodedArticle } from '../model.js';
import { ArticleCoder, type Attempt, inOrder } from './article-coder.js';
import type { CommandContext } from './context.js';
import { startProgress } from './progress.js';

/** An item that could not be read or coded. */
export interface Failure {
  readonly item: string;
  readonly error: string;
}

/** What came of an item, by its name. */
type Coded = Attempt & { readonly item: string };

/**
 * Reads and codes the articles of some files in their order; what fails is listed and told on standard error, and the
 * rest goes on.
 */
export async function* codeFiles(
  files: readonly string[],
  context: CommandContext,
  failures: Failure[],
): AsyncGenerator<CodedArticle> {
  const published = context.time('published');
  const given = { published, language: context.text('lang'), source: context.text('source') };
  const coder = await ArticleCoder.of(context);
  const progress = startProgress('coding', 0, context.world.stderr);
  const code = async (item: Item): Promise<Coded> => {
    if (!item.ok) return item;
    const name = item.article.item;
    progress.step(name);
    return { item: name, ...(await coder.attempt(item.article, given)) };
  };
  try {
    const items = readArticles(files, context.world.stdin);
    for await (const one of inOrder(items, code, () => coder.atOnce)) {
      if ('coded' in one) yield one.coded;
      else {
        failures.push({ item: one.item, error: one.error.message });
        context.output.note(`entente: ${one.item}: ${one.error.message}`);
      }
    }
  } finally {
    progress.stop();
    await coder.close();
  }
}
