export type { Item } from './formats.js';
export { type ArticleInput, fromJson, isoDate, type RawArticle } from './raw-article.js';
export { maxArticleLength, readArticles } from './read-articles.js';
