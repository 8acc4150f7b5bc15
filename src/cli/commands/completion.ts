import { Argument } from "commander";
import { assertNever } from "../../domain/brand.ts";
import { type AddCommand, action } from "../command.ts";
import { EXIT } from "../exit-codes.ts";
import type { ShownProgram } from "../reference/program-shape.ts";

const SHELLS = ["bash", "zsh", "fish"] as const;
type Shell = (typeof SHELLS)[number];

const scriptFor = async (shell: Shell, shape: ShownProgram): Promise<string> => {
	switch (shell) {
		case "bash":
			return (await import("../reference/bash.ts")).bashCompletion(shape);
		case "zsh":
			return (await import("../reference/zsh.ts")).zshCompletion(shape);
		case "fish":
			return (await import("../reference/fish.ts")).fishCompletion(shape);
		default:
			return assertNever(shell);
	}
};

export const addCompletion: AddCommand = (program, environment, finish) => {
	program
		.command("completion")
		.summary("prints a completion script for bash, zsh or fish")
		.description("Prints a script that lets the shell complete commands, flags and their values.")
		.addArgument(new Argument("<shell>", "the shell").choices(SHELLS))
		.action(
			action(environment, finish, async (run, shell: Shell) => {
				const { shapeOf } = await import("../reference/program-shape.ts");
				const shape = shapeOf(program);
				run.out(await scriptFor(shell, shape));
				return EXIT.done;
			}),
		);
};
