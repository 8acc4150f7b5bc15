import { firstLight } from "./0001-first-light.ts";
import { secondEyes } from "./0002-second-eyes.ts";
import { indexLast } from "./0003-index-last.ts";
import { intakeLinks } from "./0004-intake-links.ts";

/** Schema versions in order: entry 0 leads from an empty database to version 1. Never edit one that was released. */
export const MIGRATIONS: readonly string[] = [firstLight, secondEyes, indexLast, intakeLinks];
