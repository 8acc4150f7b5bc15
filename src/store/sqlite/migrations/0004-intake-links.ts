/**
 * Chains over what no other chain covers and reports are made of: what each target is (platform, kind, account, lane), noted
 * when a sweep is sealed, and the accounts of the lists, noted after each import. A link covers the link before it and a
 * digest of rows: of the targets up to `up_to` that no link before it covers, and of all lists.
 */
export const intakeLinks = `
CREATE TABLE target_links (
	id INTEGER PRIMARY KEY,
	up_to INTEGER NOT NULL,
	digest BLOB NOT NULL,
	chain BLOB NOT NULL
) STRICT;

CREATE TABLE list_links (
	id INTEGER PRIMARY KEY,
	up_to INTEGER NOT NULL,
	digest BLOB NOT NULL,
	chain BLOB NOT NULL
) STRICT;
`;
