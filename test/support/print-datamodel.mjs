// A generator for `prisma generate` that writes the datamodel, as Prisma understands the schema, to its output.

import generatorHelper from '@prisma/generator-helper';
import { writeFileSync } from 'node:fs';

generatorHelper.generatorHandler({
  onManifest: () => ({ prettyName: 'datamodel', defaultOutput: './datamodel.json' }),
  onGenerate: async ({ dmmf, generator }) => writeFileSync(generator.output.value, JSON.stringify(dmmf.datamodel)),
});
