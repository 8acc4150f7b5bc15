/**
 * What people saw and decided: samples drawn for the hand check, reviews, and settlements of suspicions; `reviews` and
 * `settlements` are append-only and chained as snapshots are. And `sweep_looks`: the looks of a finished sweep in two
 * bytes each, so that a past as-of counts what came later without reading its snapshots (sweep-looks.ts).
 */
export const secondEyes = `
CREATE TABLE samples (
	id INTEGER PRIMARY KEY,
	drawn_at INTEGER NOT NULL,
	seed INTEGER NOT NULL,
	size INTEGER NOT NULL,
	strata TEXT NOT NULL,
	tool_version TEXT NOT NULL
) STRICT;

CREATE TABLE sampled (
	sample_id INTEGER NOT NULL REFERENCES samples (id),
	number INTEGER NOT NULL,
	snapshot_id INTEGER NOT NULL REFERENCES snapshots (id),
	stratum TEXT NOT NULL,
	population INTEGER NOT NULL,
	PRIMARY KEY (sample_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE reviews (
	id INTEGER PRIMARY KEY,
	snapshot_id INTEGER NOT NULL REFERENCES snapshots (id),
	reviewed_at INTEGER NOT NULL,
	saw TEXT NOT NULL,
	reviewer TEXT NOT NULL,
	note TEXT,
	override_id INTEGER REFERENCES snapshots (id),
	override_verdict_id INTEGER REFERENCES verdicts (id),
	chain BLOB NOT NULL
) STRICT;
CREATE INDEX reviews_by_snapshot ON reviews (snapshot_id);

CREATE TABLE settlements (
	id INTEGER PRIMARY KEY,
	sweep_id INTEGER NOT NULL REFERENCES sweeps (id),
	platform TEXT NOT NULL,
	status TEXT NOT NULL,
	settlement TEXT NOT NULL,
	settled_at INTEGER NOT NULL,
	settled_by TEXT NOT NULL,
	note TEXT,
	chain BLOB NOT NULL
) STRICT;

CREATE TABLE sweep_looks (
	sweep_id INTEGER PRIMARY KEY REFERENCES sweeps (id),
	looks BLOB NOT NULL
) STRICT;
`;
