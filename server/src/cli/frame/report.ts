/** Takes the exit code of a command that ran to its end: 0 fine, 1 findings. Wrong use throws instead. */
export type Report = (code: number) => void;
