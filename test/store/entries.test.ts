import { onBoth } from '../support/stores.js';
import { entriesContract } from './entries-contract.js';

onBoth(entriesContract);
