import { z } from 'zod';
import { scenarioSchema } from './scenario-schema.js';
import { STEP_KINDS } from './step-schema.js';

type Json = z.core.JSONSchema.BaseSchema;

/** The JSON Schema of scenario files, for editors. Draft 7: what YAML language servers know best. */
export function scenarioJsonSchema(): object {
  const schema = z.toJSONSchema(scenarioSchema, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema }) => {
      allowVariables(jsonSchema);
      requireKind(jsonSchema);
    },
  });
  return {
    ...schema,
    title: 'loadgate scenario',
    description: 'What loadgate measures: target, journeys, tiers, thresholds and gate.',
  };
}

const VARIABLE = '\\$\\{[A-Za-z_]\\w*(:-[^}]*)?\\}';

/** Every value may come from the environment: `${NAME}` or `${NAME:-default}`. */
function allowVariables(schema: Json): void {
  if (typeof schema.pattern === 'string') {
    // Wrappers such as optional inherit what is inside and come here again.
    if (!schema.pattern.endsWith(VARIABLE)) schema.pattern = `(${schema.pattern})|${VARIABLE}`;
    return;
  }
  const { description, examples, ...rest } = schema;
  const plain = rest.type === 'integer' || rest.type === 'number' || rest.type === 'boolean';
  if (!plain && rest.enum === undefined && rest.const === undefined) return;
  for (const key of Object.keys(rest)) Reflect.deleteProperty(schema, key);
  Object.assign(schema, {
    ...(description === undefined ? {} : { description }),
    ...(examples === undefined ? {} : { examples }),
    anyOf: [rest, { type: 'string', pattern: VARIABLE }],
  });
}

/** A step does exactly one thing. */
function requireKind(schema: Json): void {
  const keys = Object.keys(schema.properties ?? {});
  if (!STEP_KINDS.every((kind) => keys.includes(kind))) return;
  schema.oneOf = STEP_KINDS.map((kind) => ({ required: [kind] }));
}
