// Reads the YAML files of the lexicon once, so that no start has to: dist/lexicon holds their values as JSON.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildYaml } from '../dist/built-yaml.js';
import { root } from './ensure.mjs';

const lexicon = join(root, 'lexicon');
const files = readdirSync(lexicon, { recursive: true }).filter((file) => file.endsWith('.yaml'));
buildYaml(files.map((file) => readFileSync(join(lexicon, file), 'utf8')));
