export { decode } from './decode.js';
export { articleOfEntry, articleOfPage, type Feed, type FeedEntry, type Item, readFeed } from './formats.js';
export { type ArticleInput, fromJson, isoDate, type RawArticle } from './raw-article.js';
export { maxArticleLength, readArticles } from './read-articles.js';
