import { type Item, readArticles } from '../article/index.js';
import { EntenteError } from '../errors.js';
import type { CodedArticle } from '../model.js';
import { ArticleCoder, inOrder } from './article-coder.js';
import type { CommandContext } from './context.js';
import { startProgress } from './progress.js';

/** An item that could not be read or coded. */
export interface Failure {
  readonly item: string;
  readonly error: string;
}

/** An article, or why there is none. */
type Coded = { readonly coded: CodedArticle } | { readonly item: string; readonly error: EntenteError };

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
    progress.step(item.article.item);
    try {
      return { coded: await coder.code(item.article, given) };
    } catch (error) {
      if (!(error instanceof EntenteError)) throw error;
      return { item: item.article.item, error };
    }
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
