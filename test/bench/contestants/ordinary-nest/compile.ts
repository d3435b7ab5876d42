import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from '@swc/core';

const HERE = import.meta.dirname;
const SOURCES = /^(?!compile).*\.ts$/;

/** Nest wants decorators with their types, which Node cannot read by itself: compiled into `dist`. Gives the entry's path. */
export function compileOrdinaryNest(): string {
  const into = join(HERE, 'dist');
  mkdirSync(into, { recursive: true });
  for (const name of readdirSync(HERE).filter((file) => SOURCES.test(file))) {
    const { code } = transformSync(readFileSync(join(HERE, name), 'utf8'), {
      filename: name,
      jsc: {
        target: 'es2024',
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      },
      module: { type: 'es6' },
    });
    writeFileSync(join(into, name.replace(/\.ts$/, '.js')), code.replaceAll(/(from '\.\/[^']+)\.ts'/g, "$1.js'"));
  }
  return join(into, 'main.js');
}
