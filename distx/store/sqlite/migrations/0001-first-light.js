/**
 * The first schema. Instants are INTEGER milliseconds since the epoch, UTC. `snapshots`, `notices` and `rejudgements` are append-only and
 * chained: `chain` is the SHA-256 of the row before and this row, so that a changed, removed or inserted row is found.
 * `states` holds each target's current run and is written with every snapshot; `runs` holds the runs that ended.
 * Snapshots are found by (sweep, target): an index by target would cost a page per row (performance.md section 3).
 */
export const firstLight = `
CREATE TABLE lists (
	id INTEGER PRIMARY KEY,
	imported_at INTEGER NOT NULL,
	name TEXT NOT NULL,
	sha256 TEXT NOT NULL,
	cohort TEXT NOT NULL,
	rows INTEGER NOT NULL,
	accepted INTEGER NOT NULL,
	duplicates INTEGER NOT NULL,
	rejected INTEGER NOT NULL,
	details TEXT NOT NULL,
	UNIQUE (sha256, cohort)
) STRICT;

CREATE TABLE lanes (
	id INTEGER PRIMARY KEY,
	key TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE targets (
	id INTEGER PRIMARY KEY,
	url TEXT NOT NULL UNIQUE,
	platform TEXT NOT NULL,
	kind TEXT NOT NULL,
	item_id TEXT,
	account TEXT,
	lane_id INTEGER NOT NULL REFERENCES lanes (id),
	added_at INTEGER NOT NULL
) STRICT;

CREATE TABLE notices (
	id INTEGER PRIMARY KEY,
	target_id INTEGER NOT NULL REFERENCES targets (id),
	identity INTEGER NOT NULL,
	reported_at INTEGER NOT NULL,
	date_only INTEGER NOT NULL,
	reported_on TEXT NOT NULL,
	notifier TEXT,
	category TEXT,
	channel TEXT,
	reference TEXT,
	note TEXT,
	cohort TEXT NOT NULL,
	listed_url TEXT NOT NULL,
	extra TEXT,
	chain BLOB NOT NULL,
	UNIQUE (target_id, identity)
) STRICT;

CREATE TABLE sweeps (
	id INTEGER PRIMARY KEY,
	origin TEXT NOT NULL,
	started_at INTEGER NOT NULL,
	finished_at INTEGER,
	vantage TEXT,
	user_agent TEXT,
	tool_version TEXT NOT NULL,
	settings TEXT NOT NULL,
	counts TEXT
) STRICT;

CREATE TABLE verdicts (
	id INTEGER PRIMARY KEY,
	status TEXT NOT NULL,
	reason TEXT NOT NULL,
	scope TEXT,
	rule TEXT NOT NULL,
	grade TEXT NOT NULL
) STRICT;

CREATE TABLE evidence (
	id INTEGER PRIMARY KEY,
	digest BLOB NOT NULL UNIQUE,
	content TEXT NOT NULL
) STRICT;

CREATE TABLE snapshots (
	id INTEGER PRIMARY KEY,
	sweep_id INTEGER NOT NULL REFERENCES sweeps (id),
	target_id INTEGER NOT NULL REFERENCES targets (id),
	at INTEGER NOT NULL,
	verdict_id INTEGER NOT NULL REFERENCES verdicts (id),
	evidence_id INTEGER REFERENCES evidence (id),
	attempts INTEGER NOT NULL,
	duration_ms INTEGER NOT NULL,
	similarity REAL,
	note TEXT,
	chain BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX snapshots_by_sweep ON snapshots (sweep_id, target_id, at);

CREATE TABLE states (
	target_id INTEGER PRIMARY KEY REFERENCES targets (id),
	first_reported_at INTEGER NOT NULL,
	last_reported_at INTEGER NOT NULL,
	run_verdict_id INTEGER REFERENCES verdicts (id),
	run_grade TEXT,
	run_first_at INTEGER,
	run_last_at INTEGER,
	run_looks INTEGER,
	ended_runs INTEGER NOT NULL DEFAULT 0,
	first_look_at INTEGER,
	last_look_at INTEGER,
	last_verdict_id INTEGER REFERENCES verdicts (id),
	inconclusive_streak INTEGER NOT NULL DEFAULT 0,
	looks INTEGER NOT NULL DEFAULT 0,
	inconclusive_looks INTEGER NOT NULL DEFAULT 0,
	deferred_until INTEGER,
	first_fingerprint TEXT
) STRICT;

CREATE TABLE runs (
	target_id INTEGER NOT NULL REFERENCES targets (id),
	number INTEGER NOT NULL,
	verdict_id INTEGER NOT NULL REFERENCES verdicts (id),
	grade TEXT NOT NULL,
	first_at INTEGER NOT NULL,
	last_at INTEGER NOT NULL,
	looks INTEGER NOT NULL,
	PRIMARY KEY (target_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE deferrals (
	sweep_id INTEGER NOT NULL REFERENCES sweeps (id),
	target_id INTEGER NOT NULL REFERENCES targets (id),
	at INTEGER NOT NULL,
	reason TEXT NOT NULL,
	until INTEGER,
	PRIMARY KEY (sweep_id, target_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE suspicions (
	sweep_id INTEGER NOT NULL REFERENCES sweeps (id),
	platform TEXT NOT NULL,
	status TEXT NOT NULL,
	cause TEXT NOT NULL,
	detail TEXT NOT NULL,
	settled_at INTEGER,
	settled_by TEXT,
	settlement TEXT,
	PRIMARY KEY (sweep_id, platform, status)
) STRICT, WITHOUT ROWID;

CREATE TABLE rejudgements (
	id INTEGER PRIMARY KEY,
	snapshot_id INTEGER NOT NULL REFERENCES snapshots (id),
	judged_at INTEGER NOT NULL,
	verdict_id INTEGER NOT NULL REFERENCES verdicts (id),
	tool_version TEXT NOT NULL,
	chain BLOB NOT NULL,
	UNIQUE (snapshot_id, judged_at)
) STRICT;

CREATE TABLE seals (
	id INTEGER PRIMARY KEY,
	sweep_id INTEGER NOT NULL UNIQUE REFERENCES sweeps (id),
	sealed_at INTEGER NOT NULL,
	snapshots INTEGER NOT NULL,
	snapshot_head BLOB NOT NULL,
	notices INTEGER NOT NULL,
	notice_head BLOB NOT NULL,
	seal BLOB NOT NULL
) STRICT;
`;
