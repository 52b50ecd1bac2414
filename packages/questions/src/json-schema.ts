/** JSON Schemas made from the definitions of documents, for validators in every language. */
import { z } from 'zod';

export interface SchemaHead {
  /** `interregnum.why/1`. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** What zod says besides of its own: ids, patterns of dates, bounds of safe integers, frozen results. */
function plain(schema: Record<string, unknown>): void {
  delete schema.id;
  delete schema.readOnly;
  if (schema.format === 'date') delete schema.pattern;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
}

/** Keys may be added within a version, so none is forbidden. */
export function jsonSchema({ id, title, description }: SchemaHead, schema: z.ZodType): unknown {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    override: (context) => plain(context.jsonSchema as Record<string, unknown>),
  });
  return { $schema, $id: id, title, description, ...rest };
}
