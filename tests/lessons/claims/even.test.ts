import { claimsOfEverySecondLesson } from "./suite";

claimsOfEverySecondLesson(0);
