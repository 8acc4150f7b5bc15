import { createHash } from "node:crypto";
import { fillTemplate, type Groups, parseTemplate, type Template } from "../canonical/template.ts";
import type { ProbeRequest } from "../domain/exchange.ts";
import type { TargetIdentity } from "../domain/target.ts";
import type { Probe } from "../packs/pack.ts";

/** A probe with its templates cut and its patterns compiled. */
export type CompiledProbe = {
	readonly probe: Probe;
	readonly kinds: ReadonlySet<string> | null;
	readonly id: RegExp | null;
	readonly url: Template;
	readonly body: Template | null;
	readonly sharedKey: Template | null;
	/** A saved request that this probe would have made: host and path of the template, and its fixed query pairs. */
	readonly recognises: RegExp | null;
	readonly fixedQuery: readonly string[];
};

const escapeForRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

const recogniser = (url: string): RegExp | null => {
	const [address] = url.split("?", 1);
	if (address === undefined || !/^https?:\/\//.test(address)) return null;
	const pattern = address
		.replace(/^https?:\/\//, "")
		.split(/\{[^}]*\}/)
		.map(escapeForRegExp)
		.join("[^?#]+");
	return new RegExp(`^https?://${pattern}/?(?:[?#]|$)`, "i");
};

export const compileProbe = (probe: Probe): CompiledProbe => ({
	probe,
	kinds: probe.kinds === undefined ? null : new Set(probe.kinds),
	id: probe.idMatches === undefined ? null : new RegExp(`^(?:${probe.idMatches})$`, "u"),
	url: parseTemplate(probe.url),
	body: probe.body === undefined ? null : parseTemplate(probe.body),
	sharedKey: probe.sharedKey === undefined ? null : parseTemplate(probe.sharedKey),
	recognises: recogniser(probe.url),
	fixedQuery: (probe.url.split("?", 2)[1] ?? "").split("&").filter((pair) => pair !== "" && !pair.includes("{")),
});

/** Length of the address that cannot exist, in hexadecimal digits: 64 bits. */
const NONCE_DIGITS = 16;

/**
 * A path segment that no host has. It depends on the host alone, so that every look asks for the same and the answer can
 * be compared over time.
 */
const nonceOf = (host: string): string =>
	`no-such-page-${createHash("sha256").update(host).digest("hex").slice(0, NONCE_DIGITS)}`;

const groupsOf = (target: TargetIdentity): Groups => {
	const { origin, host, hash } = new URL(target.url);
	return {
		// A fragment is never sent to a server (RFC 9110 section 7.1).
		url: hash === "" ? target.url : target.url.slice(0, -hash.length),
		id: target.itemId ?? undefined,
		account: target.account ?? undefined,
		host,
		origin,
		nonce: nonceOf(host),
	};
};

/** Whether the probe is for targets such as this one. */
export const isProbeFor = (compiled: CompiledProbe, target: TargetIdentity): boolean =>
	(compiled.kinds === null || compiled.kinds.has(target.itemKind)) &&
	(compiled.id === null || (target.itemId !== null && compiled.id.test(target.itemId)));

/** The request of a probe about a target; null where its templates need something that the target has not. */
export const requestOf = (
	compiled: CompiledProbe,
	target: TargetIdentity,
): { readonly request: ProbeRequest; readonly sharedKey: string | null } | null => {
	const groups = groupsOf(target);
	const url = fillTemplate(compiled.url, groups);
	if (url === null) return null;
	const { probe } = compiled;
	return {
		request: {
			url,
			method: probe.method ?? "GET",
			fields: probe.fields ?? {},
			body: compiled.body === null ? null : fillTemplate(compiled.body, groups),
			followRedirects: probe.followRedirects ?? true,
		},
		sharedKey: compiled.sharedKey === null ? null : fillTemplate(compiled.sharedKey, groups),
	};
};

/**
 * The probe that a saved request belongs to: the one that would make it, else the one that it shares most fixed query pairs
 * with; null for none.
 */
export const probeOfRequest = (
	probes: readonly CompiledProbe[],
	target: TargetIdentity,
	requestUrl: string,
): CompiledProbe | null => {
	let best: CompiledProbe | null = null;
	for (const compiled of probes) {
		if (!isProbeFor(compiled, target)) continue;
		if (requestOf(compiled, target)?.request.url === requestUrl) return compiled;
		if (compiled.recognises === null) continue;
		if (!compiled.recognises.test(requestUrl)) continue;
		if (!compiled.fixedQuery.every((pair) => requestUrl.includes(pair))) continue;
		if (best === null || compiled.fixedQuery.length > best.fixedQuery.length) best = compiled;
	}
	return best;
};
