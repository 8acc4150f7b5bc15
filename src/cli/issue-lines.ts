import type { ZodError } from "zod";
import { wordingOf } from "./rules-wording.ts";
import { valueAt } from "./value-at.ts";

/** What is wrong with one value at `place`, a line for each part of it. */
export const linesOfIssues = ({ issues }: ZodError, content: unknown, place: string): string =>
	issues
		.map((issue) => {
			const part = issue.path.length === 0 ? "" : `${issue.path.map(String).join(".")}: `;
			return `${place}: ${part}${wordingOf(issue, valueAt(content, issue.path))}`;
		})
		.join("\n");
