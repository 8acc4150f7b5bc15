// Query parameters that say how a visitor came, not what is shown. A parameter that some site uses for identity does not
// belong here: dropping it would fold two items into one.

/** Names that begin with one of these. */
export const TRACKING_PREFIXES: readonly string[] = ["utm_", "mtm_", "pk_", "matomo_", "hsa_", "_hs", "oly_", "vero_"];

/** Whole names. */
export const TRACKING_NAMES: readonly string[] = [
	"fbclid",
	"gclid",
	"gclsrc",
	"dclid",
	"gbraid",
	"wbraid",
	"msclkid",
	"yclid",
	"ysclid",
	"ymclid",
	"twclid",
	"ttclid",
	"li_fat_id",
	"igshid",
	"igsh",
	"mibextid",
	"mc_cid",
	"mc_eid",
	"mkt_tok",
	"epik",
	"rdt_cid",
	"sccid",
	"s_kwcid",
	"ef_id",
	"_ga",
	"_gl",
	"_openstat",
	"wickedid",
	"srsltid",
	"irclickid",
	"cmpid",
	"ns_mchannel",
	"ns_source",
	"ns_campaign",
];
