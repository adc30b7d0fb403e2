"""Runs the code cells of a notebook one after the other; its headline numbers are the last line, as JSON."""

import json
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    notebook = json.load(file)

assert notebook["nbformat"] == 4
names = {"__name__": "__main__"}
for number, cell in enumerate(notebook["cells"], 1):
    if cell["cell_type"] == "code":
        exec(compile("".join(cell["source"]), f"cell {number}", "exec"), names)

print()
print(json.dumps({name: float(value) for name, value in names["headline"].items()}))
