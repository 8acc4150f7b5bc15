import { createFetcher } from "../fetch/fetcher.js";
import { lanePolicies } from "../lanes/lane-policy.js";
import { createLanes } from "../lanes/lanes.js";
export const openNetwork = ({ fetch, concurrency, perHost }, rules, clock, standIns = {}) => {
    const { laneOf, lanePolicies: platforms } = rules.canonicaliser;
    const policyOf = lanePolicies(perHost, platforms);
    const lanes = createLanes({ clock, concurrency, policyOf });
    return {
        lanes,
        fetcher: createFetcher(fetch, { clock, lanes, laneOf, ...standIns }),
    };
};
