import { onBoth } from '../support/stores.js';
import { storeContract } from './contract.js';

onBoth(storeContract);
