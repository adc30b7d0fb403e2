import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist", "dist-ssr", "node_modules", ".cache", "public", "src/runtime/kernels/assembly"] },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // Void arrows are how handlers are written; numbers in templates are what most of our templates hold.
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // Type parameters name the schema of a definition even where a function uses them once.
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
      // A state is a tree by its index signature, which only a type alias has.
      "@typescript-eslint/consistent-type-definitions": "off",
      // `["name"]` is what noPropertyAccessFromIndexSignature asks for.
      "@typescript-eslint/dot-notation": "off",
    },
  },
  { files: ["src/numerics/**"], rules: { "@typescript-eslint/no-non-null-assertion": "off" } },
  {
    files: ["**/*.tsx"],
    plugins: { "react-hooks": reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  // Scripts drive pages too: what they hand to the browser speaks of its globals.
  { files: ["**/*.{js,mjs}"], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
  {
    // A test that indexes past an end fails by itself; guarding each access would hide what is asserted.
    files: ["**/*.test.ts", "tests/**/*.ts"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unnecessary-condition": "off",
      "@typescript-eslint/no-misused-spread": "off",
    },
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
);
