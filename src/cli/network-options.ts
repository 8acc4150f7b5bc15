import { isIP } from "node:net";
import { type Command, InvalidArgumentError } from "commander";
import type { Millis } from "../domain/time.ts";
import { atLeastOne, byteCount, positiveDuration, rate, repeated } from "./option-values.ts";
import { optionWithDefault } from "./option-with-default.ts";

/** The network flags that sweep and check share (contract.md section 2). */
export type NetworkOptions = {
	readonly concurrency: number;
	readonly perHost?: { readonly perSecond: number } | "off";
	readonly timeout: Millis;
	readonly maxBytes: number;
	readonly userAgent?: string;
	readonly proxy?: string;
	readonly ca?: string;
	readonly resolve?: readonly (readonly [string, string])[];
	readonly allowPrivate?: true;
	readonly respectRobots?: true;
	readonly rules?: readonly string[];
};

const DEFAULTS = { concurrency: "20", timeout: "20s", maxBytes: "2m" } as const;

const hostAddress = (
	text: string,
	before: readonly (readonly [string, string])[] | undefined,
): readonly (readonly [string, string])[] => {
	const [, host, address] = /^([^:]+):\[?([0-9a-f.:]+)\]?$/i.exec(text.trim()) ?? [];
	if (host === undefined || address === undefined || isIP(address) === 0)
		throw new InvalidArgumentError("Write HOST:ADDRESS, such as example.com:192.0.2.7.");
	// As it stands in URLs: lower case, and international names in ASCII.
	const name = URL.canParse(`http://${host}/`) ? new URL(`http://${host}/`).hostname : host.toLowerCase();
	return [...(before ?? []), [name, address]];
};

const proxyUrl = (text: string): string => {
	const known = ["http:", "https:", "socks5:", "socks:", "socks5h:"];
	if (!URL.canParse(text) || !known.includes(new URL(text).protocol))
		throw new InvalidArgumentError(
			"Write the proxy's URL, such as http://proxy.example:3128 or socks5://127.0.0.1:1080.",
		);
	return text;
};

/** Adds the flags to a command. */
export const addNetworkOptions = (command: Command): Command =>
	command
		.addOption(
			optionWithDefault(
				"--concurrency <n>",
				"requests in flight at once, over all hosts",
				atLeastOne,
				DEFAULTS.concurrency,
			),
		)
		.option(
			"--per-host <rate>",
			"requests of one host: 1/s (the default), 10/m, off; platforms may ask for slower",
			rate,
		)
		.addOption(
			optionWithDefault(
				"--timeout <time>",
				"limit for connecting, headers and body, each",
				positiveDuration,
				DEFAULTS.timeout,
			),
		)
		.addOption(optionWithDefault("--max-bytes <size>", "read so much of a page, decoded", byteCount, DEFAULTS.maxBytes))
		.option("--user-agent <text>", "instead of the honest one that names stillup")
		.option(
			"--proxy <url>",
			"http, https or socks5 proxy (default: HTTP_PROXY, HTTPS_PROXY, ALL_PROXY, NO_PROXY)",
			proxyUrl,
		)
		.option("--ca <file>", "also trust these PEM certificates")
		.option("--resolve <host:address>", "use this address for a host (may be repeated)", hostAddress)
		.option("--allow-private", "also poll private, loopback and link-local addresses")
		.option("--respect-robots", "obey robots.txt")
		.option("--rules <file>", "rule packs over the built-in ones, YAML or JSON (may be repeated)", repeated);
