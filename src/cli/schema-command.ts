// dateline schema: what front matter may hold, as JSON Schema.
import { parseArgs } from 'node:util';
import { jsonSchemaOf, schemaTitles, type SchemaKind } from '../content/json-schema.ts';
import { UserError } from '../content/problem.ts';
import type { Command } from './command.ts';

export const schemaCommand: Command = {
  run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: { kind: { type: 'string', default: 'article' } },
    });
    const { kind } = values;
    if (!Object.hasOwn(schemaTitles, kind)) {
      throw new UserError(
        `--kind: "${kind}" is no kind of file`,
        `write one of: ${Object.keys(schemaTitles).join(', ')}`,
      );
    }
    process.stdout.write(`${JSON.stringify(jsonSchemaOf(kind as SchemaKind), null, 2)}\n`);
    return 0;
  },
};
