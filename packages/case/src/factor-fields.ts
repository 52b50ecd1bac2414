/** Fields that a factor, a published list and a cause of it have in common. */
import { fault, type YamlContext, type YamlPath } from './yaml.ts';
import { type Fields, readText } from './yaml-fields.ts';

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** A text that must be there; '' with a fault noted where it is not. */
export function textOf(
  context: YamlContext,
  object: Fields,
  path: YamlPath,
  field: string,
): string {
  return readText(context, path, object, field) ?? '';
}

/** An id that must be there and not have been used; '' with a fault noted where there is none. */
export function idOf(
  context: YamlContext,
  object: Fields,
  path: YamlPath,
  used: ReadonlyMap<string, number>,
): string {
  const id = textOf(context, object, path, 'id');
  if (id === '') return '';
  const at = [...path, 'id'];
  const first = used.get(id);
  if (!ID.test(id)) {
    const allowed = 'lower-case letters, digits and single hyphens';
    fault(context, at, 'bad-id', { column: 'id', value: id }, { allowed });
  } else if (first !== undefined) {
    fault(context, at, 'duplicate-id', { column: 'id', value: id, line: first });
  }
  return id;
}
