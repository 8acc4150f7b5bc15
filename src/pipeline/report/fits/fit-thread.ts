import { parentPort } from "node:worker_threads";
import { serveFits } from "./serve-fits.ts";

// Started as a thread of its own by fitter.ts.

if (parentPort !== null) serveFits(parentPort);
