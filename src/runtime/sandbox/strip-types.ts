/**
 * The reader's TypeScript as JavaScript: types become blanks, so that every line and column stays where the reader wrote it.
 * What is not erasable (enums, namespaces, parameter properties) is refused, as everywhere in the notebook.
 */
import { parse, type ParserOptions } from "@babel/parser";
import type { CodePlace } from "./place-of";

export interface CodeFault extends CodePlace {
  readonly message: string;
}

/** An import of the code: the text between the quotes stands at [start, end). */
export interface CodeImport {
  readonly from: string;
  readonly start: number;
  readonly end: number;
  readonly place: CodePlace;
  /** What is imported by name, and where that is written. */
  readonly names: readonly (CodePlace & { readonly name: string })[];
}

export type Stripped =
  | {
      readonly kind: "code";
      readonly code: string;
      readonly imports: readonly CodeImport[];
      /** Whether the module exports something as its default. */
      readonly hasDefault: boolean;
    }
  | { readonly kind: "fault"; readonly fault: CodeFault };

/** A node of the tree, as far as the walk is concerned. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly loc: { readonly start: { readonly line: number; readonly column: number } };
  readonly [field: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && "start" in value && "loc" in value;
const nodeAt = (node: Node, field: string): Node | null => (isNode(node[field]) ? node[field] : null);
const nodesAt = (node: Node, field: string): readonly Node[] => {
  const list = node[field];
  return Array.isArray(list) ? list.filter(isNode) : [];
};

const placeOf = ({ loc }: Node): CodePlace => ({ line: loc.start.line, column: loc.start.column + 1 });

/** The name that a part of an import or of a re-export asks the other module for; null where it asks for all of them. */
function nameAsked(part: Node): string | null {
  if (part["importKind"] === "type" || part["exportKind"] === "type") return null;
  if (part.type === "ImportDefaultSpecifier") return "default";
  const asked = nodeAt(part, part.type === "ImportSpecifier" ? "imported" : "local");
  if (!asked || part.type === "ImportNamespaceSpecifier") return null;
  return String(asked["name"] ?? asked["value"]);
}

const OPTIONS: ParserOptions = {
  sourceType: "module",
  plugins: ["typescript"],
  createParenthesizedExpressions: true,
};

/** Wholly about types. */
const ERASED = new Set(["TSTypeAnnotation", "TSTypeParameterDeclaration", "TSTypeParameterInstantiation"]);
const ERASED_STATEMENTS = new Set([
  ...["TSInterfaceDeclaration", "TSTypeAliasDeclaration", "TSDeclareFunction", "TSDeclareMethod"],
  ...["TSIndexSignature"],
]);
const REFUSED: Readonly<Record<string, string>> = {
  TSEnumDeclaration: "An enum is not erasable: use a union of strings.",
  TSModuleDeclaration: "A namespace is not erasable: use plain functions and constants.",
  TSParameterProperty:
    "A parameter property is not erasable: declare the field, and set it in the constructor.",
  TSImportEqualsDeclaration: "“import x = …” is not erasable: use “import { x } from …”.",
  TSExportAssignment: "“export = …” is not erasable: use “export default …”.",
};
/** Statements and members that may end without a semicolon. */
const ENDING = new Set([
  ...["ExpressionStatement", "VariableDeclaration", "ReturnStatement", "ThrowStatement"],
  ...["ClassProperty", "ClassPrivateProperty", "ExportDefaultDeclaration"],
]);
const MODIFIERS = /\b(?:public|private|protected|readonly|override|abstract|declare)\b/g;

class Refused extends Error {
  readonly fault: CodeFault;
  constructor(fault: CodeFault) {
    super(fault.message);
    this.fault = fault;
  }
}

class Eraser {
  readonly imports: CodeImport[] = [];
  hasDefault = false;
  private readonly source: string;
  private readonly chars: string[];
  /** Places that a later blank leaves alone. */
  private readonly kept = new Set<number>();

  constructor(source: string) {
    this.source = source;
    this.chars = source.split("");
  }

  get code(): string {
    return this.chars.join("");
  }

  private blank(start: number, end: number): void {
    for (let i = start; i < end; i++)
      if (!this.kept.has(i) && !/[\r\n]/.test(this.chars[i] ?? "")) this.chars[i] = " ";
  }

  /** Blanks the mark, if it stands between two places. */
  private blankMark(mark: string, from: number, to: number): void {
    const at = this.source.indexOf(mark, from);
    if (at >= 0 && at < to) this.blank(at, at + mark.length);
  }

  /** Blanks a part of a list, with the comma after it. */
  private blankItem(node: Node): void {
    const comma = /^\s*,/.exec(this.source.slice(node.end));
    this.blank(node.start, node.end + (comma?.[0].length ?? 0));
  }

  private blankStatement(node: Node): void {
    this.blank(node.start, node.end);
    this.chars[node.start] = ";";
  }

  walk(node: Node): void {
    const refused = REFUSED[node.type];
    if (refused && node["declare"] !== true) {
      const { line, column } = node.loc.start;
      throw new Refused({ message: refused, line, column: column + 1 });
    }
    if (this.erased(node)) return;
    this.trim(node);
    for (const value of Object.values(node))
      if (Array.isArray(value)) value.filter(isNode).forEach((child) => this.walk(child));
      else if (isNode(value)) this.walk(value);
    // What ended a statement is blank now: without a semicolon the next line could go on with it.
    const last = node.end - 1;
    if (ENDING.has(node.type) && this.chars[last] === " " && this.source[last] !== " ")
      this.chars[last] = ";";
  }

  /** Blanks a node that is about types alone. */
  private erased(node: Node): boolean {
    if (ERASED.has(node.type)) {
      this.blank(node.start, node.end);
      return true;
    }
    const inner = nodeAt(node, "declaration");
    const ofTypes = ({ type, declare, abstract }: Node): boolean =>
      ERASED_STATEMENTS.has(type) ||
      declare === true ||
      (abstract === true && (type === "ClassProperty" || type === "ClassMethod"));
    if (
      ofTypes(node) ||
      node["importKind"] === "type" ||
      node["exportKind"] === "type" ||
      (node.type === "ExportNamedDeclaration" && inner !== null && ofTypes(inner))
    ) {
      if (node.type.endsWith("Specifier")) this.blankItem(node);
      else this.blankStatement(node);
      return true;
    }
    return false;
  }

  /** Blanks what belongs to types at a node that stays. */
  private trim(node: Node): void {
    const expression = nodeAt(node, "expression");
    switch (node.type) {
      case "TSAsExpression":
      case "TSSatisfiesExpression":
      case "TSNonNullExpression":
        if (expression) this.blank(expression.end, node.end);
        break;
      case "TSTypeAssertion":
        if (expression) this.blank(node.start, expression.start);
        break;
      case "ExportDefaultDeclaration":
        this.hasDefault = true;
        break;
      case "ExportSpecifier":
        this.hasDefault ||= nodeAt(node, "exported")?.["name"] === "default";
        break;
      case "ArrowFunctionExpression":
        this.moveParenthesis(nodeAt(node, "returnType"));
        break;
      case "ImportDeclaration":
      case "ExportAllDeclaration":
      case "ExportNamedDeclaration": {
        const from = nodeAt(node, "source");
        if (from)
          this.imports.push({
            from: String(from["value"]),
            start: from.start + 1,
            end: from.end - 1,
            place: placeOf(from),
            names: nodesAt(node, "specifiers").flatMap((part) => {
              const name = nameAsked(part);
              return name === null ? [] : [{ name, ...placeOf(part) }];
            }),
          });
        break;
      }
      case "ClassDeclaration":
      case "ClassExpression": {
        const body = nodeAt(node, "body")?.start ?? node.end;
        if (node["abstract"] === true) this.blankMark("abstract", node.start, body);
        const last = nodesAt(node, "implements").at(-1);
        if (last) this.blank(this.source.lastIndexOf("implements", last.start), last.end);
        break;
      }
      case "ClassProperty":
      case "ClassPrivateProperty":
      case "ClassMethod":
      case "ClassPrivateMethod":
        this.trimMember(node);
        break;
      case "VariableDeclarator": {
        const id = nodeAt(node, "id");
        if (id && node["definite"] === true) this.blankMark("!", id.start, id.end);
        break;
      }
      case "Identifier":
        if (node["optional"] === true) this.blankMark("?", node.start, node.end + 1);
        break;
    }
    const [first] = nodesAt(node, "params");
    if (first?.type === "Identifier" && first["name"] === "this") this.blankItem(first);
  }

  private trimMember(node: Node): void {
    const key = nodeAt(node, "key");
    if (!key) return;
    const before = this.source.slice(node.start, key.start);
    for (const { 0: word, index } of before.matchAll(MODIFIERS))
      this.blank(node.start + index, node.start + index + word.length);
    const after = nodeAt(node, "typeAnnotation")?.start ?? key.end + 1;
    if (node["optional"] === true) this.blankMark("?", key.end, after);
    if (node["definite"] === true) this.blankMark("!", key.end, after);
  }

  /** `=>` must stand on the line of the parenthesis: over several lines of a type the parenthesis goes along. */
  private moveParenthesis(returnType: Node | null): void {
    if (!returnType || !this.source.slice(returnType.start, returnType.end).includes("\n")) return;
    const at = this.source.lastIndexOf(")", returnType.start);
    this.blank(at, returnType.end);
    this.chars[returnType.end - 1] = ")";
    this.kept.add(returnType.end - 1);
  }
}

/** Takes the types off, or says where the code cannot be read. */
export function stripTypes(source: string): Stripped {
  try {
    const tree: unknown = parse(source, OPTIONS).program;
    const eraser = new Eraser(source);
    if (isNode(tree)) eraser.walk(tree);
    return { kind: "code", code: eraser.code, imports: eraser.imports, hasDefault: eraser.hasDefault };
  } catch (error) {
    if (error instanceof Refused) return { kind: "fault", fault: error.fault };
    if (error instanceof SyntaxError && "loc" in error) {
      const { line, column } = error.loc as { line: number; column: number }; // what Babel says of its errors
      const message = error.message.replace(/\s*\(\d+:\d+\)$/, "");
      return { kind: "fault", fault: { message, line, column: column + 1 } };
    }
    throw error;
  }
}
