import { onBoth } from '../support/stores.js';
import { typedContract } from './typed-contract.js';

onBoth(typedContract);
