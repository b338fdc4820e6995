import ts from 'typescript';

/** Where the watched code counts what it reaches: a number for each branch, from 0 to 255 and round again. */
export const mapName = '__reached';

/** Code that counts, and the words that it speaks of, such as `TY  - `. */
export interface Instrumented {
  readonly code: string;
  /** The number that the next file's counters begin with. */
  readonly next: number;
  readonly words: readonly string[];
}

/**
 * Puts a counter into every function and every branch of a module: what stands in a body, what stands behind `?`, `:`, `&&`,
 * `||`, `??` and `case`.
 *
 * @param first the number of the first counter
 */
export function instrument(source: string, first: number): Instrumented {
  let next = first;
  const words = new Set<string>();
  const { factory } = ts;
  const count = () => factory.createPostfixIncrement(factory.createElementAccessExpression(factory.createIdentifier(mapName), next++));
  const counted = (statement: ts.Statement) => factory.createBlock([factory.createExpressionStatement(count()), statement], true);
  const countedExpression = (expression: ts.Expression) => factory.createParenthesizedExpression(factory.createComma(count(), expression));
  const block = (body: ts.Block) => factory.updateBlock(body, [...directives(body), factory.createExpressionStatement(count()), ...body.statements.slice(directives(body).length)]);

  const transformer: ts.TransformerFactory<ts.SourceFile> = (context) => {
    const visit = (node: ts.Node): ts.Node => {
      if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return node;
      if ((ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) && node.text.length > 1 && node.text.length < 40) words.add(node.text);
      const seen = ts.visitEachChild(node, visit, context);
      if (ts.isArrowFunction(seen) && !ts.isBlock(seen.body)) return factory.updateArrowFunction(seen, seen.modifiers, seen.typeParameters, seen.parameters, seen.type, seen.equalsGreaterThanToken, countedExpression(seen.body));
      if (ts.isBlock(seen) && ts.isFunctionLike(node.parent)) return block(seen);
      if (ts.isIfStatement(seen)) return factory.updateIfStatement(seen, seen.expression, counted(seen.thenStatement), seen.elseStatement ? counted(seen.elseStatement) : factory.createBlock([factory.createExpressionStatement(count())]));
      if (ts.isForStatement(seen)) return factory.updateForStatement(seen, seen.initializer, seen.condition, seen.incrementor, counted(seen.statement));
      if (ts.isForOfStatement(seen)) return factory.updateForOfStatement(seen, seen.awaitModifier, seen.initializer, seen.expression, counted(seen.statement));
      if (ts.isWhileStatement(seen)) return factory.updateWhileStatement(seen, seen.expression, counted(seen.statement));
      if (ts.isCaseClause(seen)) return factory.updateCaseClause(seen, seen.expression, [factory.createExpressionStatement(count()), ...seen.statements]);
      if (ts.isConditionalExpression(seen)) return factory.updateConditionalExpression(seen, seen.condition, seen.questionToken, countedExpression(seen.whenTrue), seen.colonToken, countedExpression(seen.whenFalse));
      if (ts.isBinaryExpression(seen) && [ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken].includes(seen.operatorToken.kind)) return factory.updateBinaryExpression(seen, seen.left, seen.operatorToken, countedExpression(seen.right));
      return seen;
    };
    return (file) => ts.visitEachChild(file, visit, context);
  };
  const { outputText } = ts.transpileModule(source, {
    fileName: 'module.ts',
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.Preserve, verbatimModuleSyntax: true, inlineSourceMap: false },
    transformers: { before: [transformer] },
  });
  return { code: outputText, next, words: [...words] };
}

/** What a body begins with that has to stay first, such as `'use strict'`. */
function directives(body: ts.Block): readonly ts.Statement[] {
  const end = body.statements.findIndex((statement) => !(ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression)));
  return body.statements.slice(0, end < 0 ? undefined : end);
}
