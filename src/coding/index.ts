export { type CodedEvent, type CodingData, codeText } from './code-text.js';
export { type Codebook, type CodebookEntry, loadCodebook } from './codebook.js';
export { type Frame, loadFrames } from './frames.js';
export { type Coder, loadCoder } from './load-coder.js';
