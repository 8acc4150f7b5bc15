import { handChecks } from "./hand-check.js";
/** The agreement so far, and the suspicions that nobody settled. */
export const reviewOverview = async (store, now) => ({
    ...(await handChecks(store, now)),
    unsettled: (await store.sweeps()).flatMap(({ id, suspicions }) => suspicions
        .filter(({ settlement }) => settlement === null)
        .map(({ platform, status, detail, snapshots }) => ({ sweep: id, platform, status, why: detail, snapshots }))),
});
