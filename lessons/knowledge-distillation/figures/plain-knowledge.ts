import { figure } from "@contract";
import { confusable, knowledgeDrawing } from "../knowledge-map";
import { say } from "../drawing-aids";
import glyphStudents from "../experiments/glyph-students";

export default figure(glyphStudents, {
  title: "What the plain teacher knows about wrong digits",
  experiment: "glyph-students",
  caption:
    "Mean probability at temperature T that the plain teacher gives each wrong digit, in per cent, over test images of the true digit and over replicas. The true digit’s own probability is left out.",
  draw: ({ recording }) => knowledgeDrawing(recording, "plainKnowledge"),
  finding({ params, recording }) {
    const { truth, given, share, rest } = confusable(recording, "plainKnowledge");
    return `At T = ${say(params.temperature)} the plain teacher gives the wrong digit ${String(given)} the most probability, ${say(100 * share)} %, where the truth is ${String(truth)}; the average wrong digit gets ${say(100 * rest)} %.`;
  },
});
