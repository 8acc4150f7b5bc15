import { hash } from "node:crypto";
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
	/** Whether its templates take parts of the address. */
	readonly namesHost: boolean;
	/** The endpoint's address, and the others it answers at, for recognising saved requests. */
	readonly addresses: readonly Template[];
};

export const compileProbe = (probe: Probe): CompiledProbe => ({
	probe,
	kinds: probe.kinds === undefined ? null : new Set(probe.kinds),
	id: probe.idMatches === undefined ? null : new RegExp(`^(?:${probe.idMatches})$`, "u"),
	url: parseTemplate(probe.url),
	body: probe.body === undefined ? null : parseTemplate(probe.body),
	sharedKey: probe.sharedKey === undefined ? null : parseTemplate(probe.sharedKey),
	namesHost: /\{(?:host|origin|nonce)/.test(`${probe.url} ${probe.sharedKey} ${probe.body}`),
	addresses: [probe.url, ...(probe.alsoAt ?? [])].map(parseTemplate),
});

/** Length of the address that cannot exist, in hexadecimal digits: 64 bits. */
const NONCE_DIGITS = 16;

/**
 * A path segment that no host has. It depends on the host alone, so that every look asks for the same and the answer can
 * be compared over time.
 */
const nonceOf = (host: string): string => `no-such-page-${hash("sha256", host).slice(0, NONCE_DIGITS)}`;

type Address = { readonly origin: string; readonly host: string; readonly nonce: string };

/** The addresses met last, by all of the URL before its path: a host's targets come one after the other. */
const addresses = new Map<string, Address>();
const MOST_ADDRESSES = 1000;

const addressOf = (url: string): Address => {
	const path = url.indexOf("/", url.indexOf("//") + 2);
	const key = path === -1 ? url : url.slice(0, path);
	const known = addresses.get(key);
	if (known !== undefined) return known;
	const { origin, host } = new URL(url);
	const address = { origin, host, nonce: nonceOf(host) };
	if (addresses.size >= MOST_ADDRESSES) addresses.clear();
	addresses.set(key, address);
	return address;
};

/** What templates may insert about a target; the parts of its address only where `namesHost` asks for them. */
export const groupsOf = (target: TargetIdentity, namesHost = true): Groups => {
	// A fragment is never sent to a server (RFC 9110 section 7.1).
	const fragment = target.url.indexOf("#");
	const url = fragment === -1 ? target.url : target.url.slice(0, fragment);
	const id = target.itemId ?? undefined;
	const account = target.account ?? undefined;
	if (!namesHost) return { url, id, account };
	// Written out, not spread: this is made for every look.
	const { origin, host, nonce } = addressOf(url);
	return { url, id, account, origin, host, nonce };
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
	const groups = groupsOf(target, compiled.namesHost);
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
