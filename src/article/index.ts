export { type Item } from './formats.js';
export { isoDate, type RawArticle } from './raw-article.js';
export { maxArticleLength, readArticles } from './read-articles.js';
