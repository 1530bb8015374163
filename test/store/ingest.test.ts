import { onBoth } from '../support/stores.js';
import { ingestContract } from './ingest-contract.js';

onBoth(ingestContract);
