import ts from "typescript";

/** Words that a reader meets and that do not come out of a catalogue. */
export interface HardCoded {
  readonly line: number;
  readonly text: string;
}

/** Attributes and properties whose value is read by people. */
const READ = new Set([
  "alt",
  "aria-description",
  "aria-label",
  "aria-roledescription",
  "aria-valuetext",
  "ariaLabel",
  "caption",
  "finding",
  "innerText",
  "label",
  "placeholder",
  "summary",
  "textContent",
  "title",
]);
/** Functions that put text on the page, by the argument that is the text. */
const SHOWS: Readonly<Record<string, number>> = { button: 0, element: 2, openDialog: 0 };
/** What is said by these came out of a catalogue, or is no text. */
const SAYS = new Set(["t", "say", "Error"]);

const WORD = /\p{L}{2,}/u;
/** A text that starts like a sentence and goes on like one, wherever it stands. */
const SENTENCE = /^\s*\p{Lu}\S*(\s+\S+){2,}/u;

const nameOf = (node: ts.Node): string =>
  ts.isIdentifier(node) || ts.isStringLiteral(node) ? node.text : "";

/** Strings that an expression may come out as: branches of a choice, parts of a template. Arguments of calls are not. */
function outcomes(node: ts.Node): readonly (ts.Node & { readonly text: string })[] {
  if (ts.isStringLiteralLike(node)) return [node];
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return outcomes(node.expression);
  if (ts.isJsxExpression(node)) return node.expression ? outcomes(node.expression) : [];
  if (ts.isConditionalExpression(node)) return [...outcomes(node.whenTrue), ...outcomes(node.whenFalse)];
  if (ts.isTemplateExpression(node))
    return [node.head, ...node.templateSpans.flatMap((span) => [...outcomes(span.expression), span.literal])];
  if (ts.isBinaryExpression(node)) {
    const kind = node.operatorToken.kind;
    if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return outcomes(node.right);
    const joins: readonly ts.SyntaxKind[] = [
      ts.SyntaxKind.PlusToken,
      ts.SyntaxKind.BarBarToken,
      ts.SyntaxKind.QuestionQuestionToken,
    ];
    return joins.includes(kind) ? [...outcomes(node.left), ...outcomes(node.right)] : [];
  }
  return [];
}

/** Words of a file of the view or the app that do not come out of a catalogue. */
export function hardCodedIn(path: string, source: string): readonly HardCoded[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found = new Map<ts.Node, string>();
  const readable = (value: ts.Node | undefined): void => {
    if (!value) return;
    for (const node of outcomes(value)) if (WORD.test(node.text)) found.set(node, node.text);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isJsxElement(node) && nameOf(node.openingElement.tagName) === "code") return; // the same in every language
    if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && SAYS.has(nameOf(node.expression))) return;
    if (ts.isJsxText(node) && WORD.test(node.text)) found.set(node, node.text.trim());
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) readable(node);
    if (ts.isJsxAttribute(node) && READ.has(node.name.getText())) readable(node.initializer);
    if (ts.isPropertyAssignment(node) && READ.has(nameOf(node.name))) readable(node.initializer);
    if (
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      ts.isPropertyAccessExpression(node.left) &&
      READ.has(node.left.name.text)
    )
      readable(node.right);
    if (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      node.expression.name.text === "setAttribute" &&
      node.arguments[0] &&
      READ.has(nameOf(node.arguments[0]))
    )
      readable(node.arguments[1]);
    if (ts.isCallExpression(node)) {
      const at = SHOWS[nameOf(node.expression)];
      if (at !== undefined) readable(node.arguments[at]);
    }
    if ((ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) && SENTENCE.test(node.text))
      found.set(node, node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...found].map(([node, text]) => ({
    line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1,
    text: text.replace(/\s+/g, " ").trim(),
  }));
}
