/** Path segments of pages that say that something is not there, lower case. */
export const NOT_FOUND_SEGMENTS = [
	"404",
	"404.html",
	"404.php",
	"not-found",
	"notfound",
	"page-not-found",
	"error404",
	"error-404",
	"error",
	"errors",
	"gone",
	"expired",
];
