import { claimsOfEverySecondLesson } from "./suite";

claimsOfEverySecondLesson(1);
