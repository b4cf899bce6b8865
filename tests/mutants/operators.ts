import ts from 'typescript';
import { regexChanges } from './regex-operators.ts';

/** One small change to one file: the text from `start` to `end` becomes `to`. */
export interface Mutant {
  file: string;
  /** Counted from 1. */
  line: number;
  start: number;
  end: number;
  from: string;
  to: string;
}

type Change = readonly [node: ts.Node, to: string];

const SWAPPED: Readonly<Record<string, string>> = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '&&': '||',
  '||': '&&',
  '??': '&&',
  '+=': '-=',
  '-=': '+=',
  '++': '--',
  '--': '++',
};

const OPPOSITE: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
  toLowerCase: 'toUpperCase',
  find: 'findLast',
  indexOf: 'lastIndexOf',
};

/** What is put in place of a returned value; the type check leaves what fits. */
const RETURNED = ['undefined', 'null', "''", '[]', '0', '!'] as const;

/**
 * Every mutant of a file: operators, conditions, literals, removed statements and calls,
 * returned values, pieces of patterns.
 * @param file its path, as it is to be reported
 * @param text its TypeScript
 */
export function mutantsOf(file: string, text: string): Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found = new Map<string, Mutant>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    for (const [place, to] of changesAt(node)) {
      const [start, end] = [place.getStart(source), place.getEnd()];
      const line = source.getLineAndCharacterOfPosition(start).line + 1;
      const from = text.slice(start, end);
      if (from !== to) found.set(`${start}-${end}-${to}`, { file, line, start, end, from, to });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...found.values()];
}

/** The file's text with the mutant in it. */
export const mutated = (text: string, { start, end, to }: Mutant): string =>
  text.slice(0, start) + to + text.slice(end);

function changesAt(node: ts.Node): Change[] {
  return [
    ...operators(node),
    ...conditions(node),
    ...literals(node),
    ...calls(node),
    ...returns(node),
    ...(ts.isExpressionStatement(node) && !isDirective(node) ? ([[node, ';']] as Change[]) : []),
  ];
}

function operators(node: ts.Node): Change[] {
  if (ts.isBinaryExpression(node)) {
    const to = SWAPPED[node.operatorToken.getText()];
    return to ? [[node.operatorToken, to]] : [];
  }
  if (!ts.isPrefixUnaryExpression(node) && !ts.isPostfixUnaryExpression(node)) return [];
  const operand = node.operand.getText();
  if (node.operator === ts.SyntaxKind.PlusPlusToken) return [[node, `${operand}--`]];
  if (node.operator === ts.SyntaxKind.MinusMinusToken) return [[node, `${operand}++`]];
  return [[node, operand]];
}

function conditions(node: ts.Node): Change[] {
  const both = (place: ts.Node): Change[] => [
    [place, 'true'],
    [place, 'false'],
  ];
  if (ts.isIfStatement(node)) return both(node.expression);
  if (ts.isConditionalExpression(node)) return both(node.condition);
  if (ts.isWhileStatement(node)) return [[node.expression, 'false']];
  return ts.isForStatement(node) && node.condition ? [[node.condition, 'false']] : [];
}

function literals(node: ts.Node): Change[] {
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [[node, 'false']];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [[node, 'true']];
  if (ts.isNumericLiteral(node)) return [[node, String(Number(node.text) + 1)]];
  if (ts.isStringLiteralLike(node) && !isName(node)) {
    return [[node, node.text === '' ? "'mutant'" : "''"]];
  }
  if (ts.isTemplateExpression(node)) return [[node, '``']];
  if (ts.isArrayLiteralExpression(node)) return node.elements.length > 0 ? [[node, '[]']] : [];
  if (!ts.isRegularExpressionLiteral(node)) return [];
  return regexChanges(node.text).map((to): Change => [node, to]);
}

/** A property's name and a path of an import say nothing by themselves. */
function isName(node: ts.StringLiteralLike): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    (ts.isElementAccessExpression(parent) && parent.argumentExpression === node) ||
    (ts.isCallExpression(parent) && parent.expression.kind === ts.SyntaxKind.ImportKeyword) ||
    ts.isExternalModuleReference(parent)
  );
}

/** A step of a chain is left out, or does the opposite. */
function calls(node: ts.Node): Change[] {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
  const { expression, name } = node.expression;
  const opposite = OPPOSITE[name.text];
  const without: Change[] = ts.isExpressionStatement(node.parent)
    ? []
    : [[node, expression.getText()]];
  return opposite ? [...without, [name, opposite]] : without;
}

function returns(node: ts.Node): Change[] {
  const value = ts.isReturnStatement(node)
    ? node.expression
    : ts.isArrowFunction(node) && !ts.isBlock(node.body)
      ? node.body
      : undefined;
  if (!value || ts.isLiteralExpression(value)) return [];
  return RETURNED.map((to): Change => [value, to === '!' ? `!(${value.getText()})` : to]);
}

const isDirective = (node: ts.ExpressionStatement): boolean => ts.isStringLiteral(node.expression);
