// Search: what is kept of a case, and the index that finds it. README.md says how and why.
export { createIndex, type SearchIndex } from './search-index';
export { searchText } from './search-text';
export { fold, wordsOf } from './fold';
