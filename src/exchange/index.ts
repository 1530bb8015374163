export { type FailedRow, addReports, type ImportOptions, type ImportReport, importRows, NOTHING_IMPORTED } from './import-rows.js';
export { gdeltEvents } from './formats/gdelt-events.js';
export { gdeltMentions } from './formats/gdelt-mentions.js';
export { Meanings } from './meanings.js';
export { linesOf, readText } from './read-rows.js';
