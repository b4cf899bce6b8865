import ts from 'typescript';

/** What a file takes from elsewhere. */
export interface Import {
  /** As it is written: "./order.ts", "#faq/schema.ts", "node:fs"; undefined when it is computed. */
  from: string | undefined;
  /** True for `import type`, of which nothing is left at run time. */
  typeOnly: boolean;
  /** The names taken, as the other file calls them; none for a whole module. */
  names: string[];
}

/**
 * Everything a file of the source imports, static and dynamic, types included.
 * Of an .astro file that is its frontmatter, its scripts and its template.
 */
export function importsOf(file: string, text: string): Import[] {
  if (!file.endsWith('.astro')) return importsOfModule(text);
  const frontmatter = text.match(/^---\n[\s\S]*?\n---/)?.[0] ?? '';
  const rest = text.slice(frontmatter.length);
  const scripts = [...rest.matchAll(/<script\b(?<attributes>[^>]*)>(?<code>[\s\S]*?)<\/script>/g)];
  const template = rest.replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/g, '');
  return [
    ...importsOfModule(frontmatter.replaceAll(/^---$/gm, '')),
    ...scripts.flatMap(({ groups }) => importsOfModule(groups?.['code'] ?? '')),
    ...scripts.flatMap(({ groups }) => sourceOf(groups?.['attributes'] ?? '')),
    ...dynamicIn(template),
  ];
}

const whole = (from: string | undefined, typeOnly = false): Import => {
  return { from, typeOnly, names: [] };
};

function sourceOf(attributes: string): Import[] {
  const source = attributes.match(/\bsrc=["']([^"']+)["']/)?.[1];
  return source ? [whole(source)] : [];
}

/** A template is not TypeScript, so its `import()` is looked for in its text. */
function dynamicIn(template: string): Import[] {
  const calls = template.matchAll(
    /\bimport\s*\(\s*(?:(?<quote>['"`])(?<from>[^'"`$]+)\k<quote>)?/g,
  );
  return [...calls].map(({ groups }) => whole(groups?.['from']));
}

/** What gives a module's address, so that it is fetched when it is wanted. */
const AS_ADDRESS = '?worker&url';

function importsOfModule(text: string): Import[] {
  const found: Import[] = [];
  const addresses = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    const taken = importAt(node, addresses);
    if (taken) found.push(taken);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('module.ts', text, ts.ScriptTarget.Latest, true));
  return found;
}

/** @param addresses the modules whose address was imported, by the name it has here */
function importAt(node: ts.Node, addresses: Map<string, string>): Import | undefined {
  if (ts.isImportDeclaration(node)) {
    const from = literal(node.moduleSpecifier)?.replace(AS_ADDRESS, '');
    const name = node.importClause?.name?.text;
    if (from && name && node.moduleSpecifier.getText().includes(AS_ADDRESS)) {
      addresses.set(name, from);
    }
    return {
      from,
      typeOnly: node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword,
      names: namesIn(node.importClause?.namedBindings),
    };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    const names = namesIn(node.exportClause);
    return { from: literal(node.moduleSpecifier), typeOnly: node.isTypeOnly, names };
  }
  if (ts.isImportTypeNode(node)) {
    const { argument } = node;
    return whole(ts.isLiteralTypeNode(argument) ? literal(argument.literal) : undefined, true);
  }
  return ts.isCallExpression(node) && loads(node.expression)
    ? whole(literal(node.arguments[0]) ?? addresses.get(node.arguments[0]?.getText() ?? ''))
    : undefined;
}

/** `import()`, `require()` and `import.meta.glob()` load what their argument names. */
function loads(called: ts.Expression): boolean {
  return (
    called.kind === ts.SyntaxKind.ImportKeyword ||
    ['require', 'import.meta.glob'].includes(called.getText())
  );
}

function namesIn(bindings: ts.NamedImportBindings | ts.NamedExportBindings | undefined): string[] {
  if (!bindings || !('elements' in bindings)) return [];
  return bindings.elements.map(({ propertyName, name }) => (propertyName ?? name).text);
}

const literal = (node: ts.Node | undefined): string | undefined =>
  node && ts.isStringLiteralLike(node) ? node.text : undefined;
