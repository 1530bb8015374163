export { Gate, type GateOptions } from './gate.js';
export { type Limits, limitsOf } from './limits.js';
export { noTokens, type TokenCheck, tokensOf } from './token-check.js';
export { addToken, listTokens, revokeToken, type TokenRow } from './token-file.js';
