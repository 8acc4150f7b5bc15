const LEFT = 1;
const RIGHT = 2;
/** Which ends are taken at each place; no place serves both sides. */
const markEnds = ({ left, right, places }, weights) => {
    const marks = new Uint8Array(places);
    for (let row = 0; row < left.length; row++) {
        if (!((weights[row] ?? 0) > 0))
            continue;
        marks[left[row] ?? 0] = LEFT;
        marks[right[row] ?? 0] = RIGHT;
    }
    return marks;
};
/** The boxes of the rows whose weight is above 0. */
export const findBoxes = (ends, weights) => {
    const { places } = ends;
    const marks = markEnds(ends, weights);
    const lefts = new Int32Array(places);
    const rights = new Int32Array(places);
    let count = 0;
    let open = -1;
    for (let place = 0; place < places; place++) {
        if (marks[place] === LEFT)
            open = place;
        else if (marks[place] === RIGHT && open >= 0) {
            lefts[count] = open;
            rights[count++] = place;
            open = -1;
        }
    }
    const firstFrom = new Int32Array(places);
    const lastTo = new Int32Array(places);
    let from = 0;
    let to = -1;
    for (let place = 0; place < places; place++) {
        while (from < count && (lefts[from] ?? 0) < place)
            from++;
        while (to + 1 < count && (rights[to + 1] ?? 0) <= place)
            to++;
        firstFrom[place] = from;
        lastTo[place] = to;
    }
    return { left: lefts.slice(0, count), right: rights.slice(0, count), count, firstFrom, lastTo };
};
