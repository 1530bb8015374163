export { type Codebook, type CodebookEntry, loadCodebook } from './codebook.js';
export { type CodedEvent, codeText, type CodingData } from './code-text.js';
export { type Frame, loadFrames } from './frames.js';
export { type Coder, loadCoder } from './load-coder.js';
