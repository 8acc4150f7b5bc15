/** Path segments of pages that say that something is not there, and nothing else, lower case. */
export const SURELY_NOT_FOUND = [
	"404",
	"404.html",
	"404.php",
	"not-found",
	"notfound",
	"page-not-found",
	"error404",
	"error-404",
	"gone",
];

/** Those, and segments of pages that may say so: of a fault, a refusal, or a session that is over, too. */
export const NOT_FOUND_SEGMENTS = [...SURELY_NOT_FOUND, "error", "errors", "expired"];
