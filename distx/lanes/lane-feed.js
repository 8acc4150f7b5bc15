/** Polls of one lane under way at once beyond the first: they wait in other lanes, or are being classified and stored. */
const POLLS_AHEAD = 7;
/** Feeds one lane from the source until it has run dry or was stopped. */
export const feedLane = (settings) => {
    const { key, count, drawSize, source, work, lanes, onStopped, onReady, onClosed, fail } = settings;
    const handle = { key, note: (reading) => lanes.note(key, reading) };
    let inHand = [];
    let drawn = 0;
    let drawing = false;
    let dry = false;
    let underWay = 0;
    let stop = null;
    let closed = false;
    const closeIfDone = () => {
        const done = stop !== null || (dry && inHand.length === 0);
        if (closed || underWay > 0 || drawing || !done)
            return;
        closed = true;
        lanes.detach(key);
        onClosed();
    };
    const take = (tasks) => {
        const first = drawn === 0;
        drawn += tasks.length;
        dry = tasks.length < drawSize || drawn >= count;
        if (stop === null)
            inHand.push(...tasks);
        else if (tasks.length > 0)
            onStopped({ ...stop, key, unstarted: tasks });
        if (first)
            onReady();
    };
    const draw = async () => {
        if (drawing || dry || stop !== null)
            return;
        drawing = true;
        try {
            take(await source.draw(key, drawSize));
        }
        catch (error) {
            dry = true;
            fail(error);
        }
        drawing = false;
        lanes.wake(key);
        closeIfDone();
    };
    const poll = async (task) => {
        underWay++;
        try {
            await work(task, handle);
        }
        catch (error) {
            fail(error);
        }
        if (underWay-- > POLLS_AHEAD)
            lanes.wake(key);
        closeIfDone();
    };
    lanes.attach(key, {
        remaining: () => Math.max(inHand.length, count - drawn + inHand.length),
        canStart: () => inHand.length > 0 && underWay <= POLLS_AHEAD,
        start: () => {
            const task = inHand.shift();
            if (task === undefined)
                return;
            if (inHand.length <= drawSize >> 2)
                void draw();
            void poll(task);
        },
        stopped: (reason) => {
            stop = reason;
            const unstarted = inHand;
            inHand = [];
            onStopped({ ...reason, key, unstarted });
            closeIfDone();
        },
    });
    // A lane that was stopped before its targets' turn came (by a control, say) draws none.
    if (stop === null)
        void draw();
    else
        onReady();
};
