import { checkEverySecondLesson } from "./checks";

checkEverySecondLesson(1);
