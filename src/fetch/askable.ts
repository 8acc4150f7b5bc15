import { isIP } from "node:net";
import { isWebAddress } from "../domain/location.ts";
import { refusedRange } from "./address-guard.ts";
import { FailureError } from "./failure-of.ts";
import { isLocalhost, unbracketed } from "./hostname.ts";

/**
 * Ports that belong to other protocols and that no browser asks (Fetch standard, "port blocking", read 2026-11-22): a URL must not
 * make us talk to a mail server, and no visitor can see a page there.
 */
const BAD_PORTS: ReadonlySet<string> = new Set(
	(
		"0 1 7 9 11 13 15 17 19 20 21 22 23 25 37 42 43 53 69 77 79 87 95 101 102 103 104 109 110 111 113 115 117 119 123 135 137 139 " +
		"143 161 179 389 427 465 512 513 514 515 526 530 531 532 540 548 554 556 563 587 601 636 989 990 993 995 1719 1720 1723 2049 " +
		"3659 4045 4190 5060 5061 6000 6566 6665 6666 6667 6668 6669 6679 6697 10080"
	).split(" "),
);

/** Throws a FailureError (`not-pollable`) for a URL of another scheme than http and https. */
export const requireWeb = (url: URL): void => {
	if (isWebAddress(url)) return;
	const scheme = url.protocol.slice(0, -1);
	throw new FailureError("not-pollable", scheme, `${url.href} is not asked: only http and https are, not ${scheme}`);
};

/** The URL says itself that it is no public place: the address guard has the say, and names the reason. */
const isPrivatePlace = ({ hostname }: URL): boolean => {
	if (isLocalhost(hostname)) return true;
	const literal = unbracketed(hostname);
	return isIP(literal) !== 0 && refusedRange(literal) !== null;
};

/**
 * Throws a FailureError (`not-pollable`) for a port that is not for web pages. Private addresses are left to the address
 * guard: refused by it whatever the port, or, with --allow-private, the operator's own to ask; but nobody else may send us to
 * such a port there (`redirected`).
 */
export const requireWebPort = (url: URL, allowPrivate: boolean, redirected: boolean): void => {
	if (url.port === "" || !BAD_PORTS.has(url.port)) return;
	if (isPrivatePlace(url) && !(allowPrivate && redirected)) return;
	throw new FailureError("not-pollable", "port", `${url.href} is not asked: port ${url.port} is not for web pages`);
};
