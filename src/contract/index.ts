export * from "./params";
export * from "./run";
export * from "./experiment";
export * from "./theorem";
export * from "./figure";
export * from "./claim";
export * from "./work";
export * from "./assert-never";
