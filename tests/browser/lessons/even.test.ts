import { checkEverySecondLesson } from "./checks";

checkEverySecondLesson(0);
