import { Argument } from "commander";
import { type AddCommand, action } from "../command.ts";
import { EXIT } from "../exit-codes.ts";

const SHELLS = ["bash", "zsh", "fish"] as const;
type Shell = (typeof SHELLS)[number];

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
				switch (shell) {
					case "bash":
						run.out((await import("../reference/bash.ts")).bashCompletion(shape));
						break;
					case "zsh":
						run.out((await import("../reference/zsh.ts")).zshCompletion(shape));
						break;
					case "fish":
						run.out((await import("../reference/fish.ts")).fishCompletion(shape));
						break;
				}
				return EXIT.done;
			}),
		);
};
