/**
 * Common rules that speak of a whole host: its domain is parked or for sale, its hosting suspended. A platform's own host is
 * never that, and what its users write there may say so of anything: packs that trust plain pages ignore them.
 */
export const OF_WHOLE_HOSTS = [
	"web/hosting-suspended",
	"web/suspended-everywhere",
	"web/domain-parked",
	"web/domain-parked-wording",
	"web/domain-for-sale",
] as const;
