import { readArticles } from '../article/index.js';
import { EntenteError } from '../errors.js';
import type { CodedArticle } from '../model.js';
import type { CommandContext } from './context.js';
import { startProgress } from './progress.js';

/** An item that could not be read or coded. */
export interface Failure {
  readonly item: string;
  readonly error: string;
}

/**
 * Reads and codes the articles of some files one by one; what fails is listed and told on standard error, and the rest
 * goes on.
 */
export async function* codeFiles(
  files: readonly string[],
  context: CommandContext,
  failures: Failure[],
): AsyncGenerator<CodedArticle> {
  const published = context.time('published');
  const given = { published, language: context.text('lang'), source: context.text('source') };
  const pipeline = await context.pipeline();
  const progress = startProgress('coding', 0, context.world.stderr);
  const fail = (item: string, error: EntenteError) => {
    failures.push({ item, error: error.message });
    context.output.note(`entente: ${item}: ${error.message}`);
  };
  try {
    for await (const item of readArticles(files, context.world.stdin)) {
      if (!item.ok) {
        fail(item.item, item.error);
        continue;
      }
      progress.step(item.article.item);
      try {
        yield pipeline.code(item.article, given);
      } catch (error) {
        if (!(error instanceof EntenteError)) throw error;
        fail(item.article.item, error);
      }
    }
  } finally {
    progress.stop();
  }
}
