/** How many targets the list gives. */
export const listedIn = ({ total, listed }) => listed ?? total;
