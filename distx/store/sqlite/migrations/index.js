import { firstLight } from "./0001-first-light.js";
import { secondEyes } from "./0002-second-eyes.js";
/** Schema versions in order: entry 0 leads from an empty database to version 1. Never edit one that was released. */
export const MIGRATIONS = [firstLight, secondEyes];
