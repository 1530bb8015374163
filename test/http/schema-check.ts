import { expect } from 'vitest';
import { z } from 'zod';
import { type Answer, ask } from './support.js';

/** The OpenAPI document of a server, for holding its answers against it. */
export class Contract {
  // biome-ignore lint/suspicious/noExplicitAny: the document is read as it is
  readonly document: any;

  // biome-ignore lint/suspicious/noExplicitAny: the document is read as it is
  private constructor(document: any) {
    this.document = document;
  }

  static async of(url: string): Promise<Contract> {
    return new Contract((await ask(`${url}/api/openapi.json`)).json);
  }

  /** Every path and method that the document has: "GET /api/store". */
  operations(): string[] {
    return Object.entries(this.document.paths).flatMap(([path, item]) =>
      Object.keys(item as object).map((method) => `${method.toUpperCase()} ${path}`),
    );
  }

  /** Holds an answer against what the document says of its status and type. */
  check(operation: string, { status, headers, json }: Answer): void {
    const [method, path] = operation.split(' ') as [string, string];
    const described = this.document.paths[path]?.[method.toLowerCase()]?.responses?.[String(status)];
    expect(described, `${operation} answered ${status}, which it does not document`).toBeDefined();
    const type = headers.get('content-type')!.split(';')[0]!;
    const schema = described.content[type]?.schema;
    expect(schema, `${operation} answered ${type}, which it does not document`).toBeDefined();
    if (!/[/+]json$/.test(type)) return;
    const shape = z.fromJSONSchema(rewritten(schema, this.document));
    const parsed = shape.safeParse(json);
    expect(
      parsed.success ? [] : parsed.error.issues,
      `${operation} ${status}: ${JSON.stringify(json).slice(0, 300)}`,
    ).toEqual([]);
  }
}

/** References to #/components/schemas as references to #/$defs. */
function rewritten(schema: object, document: { components: { schemas: object } }): object {
  const text = JSON.stringify({ ...schema, $defs: document.components.schemas });
  return JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/'));
}
