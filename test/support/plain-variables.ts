/** What a program under test knows of this machine's variables: no proxy, no setting and no colour of whoever runs the tests. */
export const PLAIN_VARIABLES = { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "" };
