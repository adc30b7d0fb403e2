import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Where the files that take minutes are; on a clean clone nothing else tells. */
const LONG = [
  /tests\/lessons\//,
  /tests\/build\//,
  /tests\/browser\/(lessons\/|present|offline|run|assumptions)/,
  /\/switches\.test/,
];

/** Longest files first, so that no worker is left alone with one at the end. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): boolean => LONG.some((long) => long.test(moduleId));
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
