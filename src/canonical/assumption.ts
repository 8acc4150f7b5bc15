/** What had to be assumed or taken off to read a text as a URL. Shown with an import, so that nothing is silent. */
export type Assumption =
	| "https-assumed"
	| "refanged"
	| "unescaped"
	| "link-extracted"
	| "punctuation-dropped"
	| "unwrapped"
	| "app-link-translated"
	| "user-info-dropped";
