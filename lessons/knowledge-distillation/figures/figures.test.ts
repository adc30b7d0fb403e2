import { figuresKeepTheirContract } from "../../../tests/support/figures-contract";

figuresKeepTheirContract("knowledge-distillation", {
  "linear-student": { hardUpdates: 100 },
  "wide-student": { width: 16, testPoints: 100 },
  "effective-logit": { updates: 200 },
  "soft-ratio": { octaves: 2, draws: 20 },
  "imperfect-teacher": { sampleSize: 50, mapSide: 2 },
  "glyph-students": { teacherUpdates: 60, studentUpdates: 40 },
});
