import type { GroupTest } from "./model.ts";

/** What each test takes for granted: printed wherever its p is. */
export const TEST_CONDITIONS: Readonly<Record<GroupTest["method"], string>> = {
	"log-rank":
		"Log-rank compares the days first found gone: it takes targets as independent and every group as looked at equally often.",
	"clustered-log-rank":
		"Clustered log-rank permutes the groups' labels over whole accounts or hosts (a permutation test); none is given where one of these lies in several groups, or with fewer than ten.",
	"interval-log-rank":
		"Interval log-rank (Sun's scores) takes targets as exchangeable and the check schedule as the same in all groups.",
};
