// Assembles the kernel of the classifiers: src/language/linear/kernel.wat becomes dist/language/linear/kernel.wasm.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import wabt from 'wabt';
import { root } from './ensure.mjs';

const source = join(root, 'src', 'language', 'linear', 'kernel.wat');
const folder = join(root, 'dist', 'language', 'linear');
const { parseWat } = await wabt();
const features = { simd: true, bulk_memory: true };
const module = parseWat(source, readFileSync(source, 'utf8'), features);
module.validate(features);
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'kernel.wasm'), module.toBinary({}).buffer);
