import type { Unwrap } from "./pack.ts";

// Link wrappers that belong to no platform we watch: mail filters, search engines, network proxies. A shortener (t.co,
// bit.ly) is none: its target can only be learnt by asking it, and the short link itself was reported.
export const REDIRECTORS: readonly Unwrap[] = [
	{ host: "*.safelinks.protection.outlook.com", path: "/.*", parameters: ["url"] },
	{
		host: "www.google.{com,de,fr,es,it,co.uk,com.br,com.mx,nl,pl,ca,com.au,co.in,co.jp,at,be,ch,cz,dk,fi,gr,hu,ie,no,pt,ro,ru,se,sk,com.ar,com.co,com.tr,com.ua,co.id,co.kr,co.za,cl}",
		path: "/url",
		parameters: ["url", "q"],
	},
	{ host: "google.com", path: "/url", parameters: ["url", "q"] },
	{ host: "www.bing.com", path: "/ck/a", parameters: ["url"] },
	{ host: "duckduckgo.com", path: "/l/", parameters: ["uddg"] },
	{ host: "t.umblr.com", path: "/redirect", parameters: ["z"] },
	{ host: "steamcommunity.com", path: "/linkfilter/?", parameters: ["u", "url"] },
	{ host: "slack-redir.net", path: "/link", parameters: ["url"] },
	{ host: "exit.sc", path: "/", parameters: ["url"] },
	{ host: "l.messenger.com", path: "/l\\.php", parameters: ["u"] },
	{ host: "l.threads.{net,com}", path: "/?", parameters: ["u"] },
	{ host: "l.wl.co", path: "/l", parameters: ["u"] },
	{ host: "urldefense.proofpoint.com", path: "/v1/url", parameters: ["u"] },
];
