/** The version of the engine; package.json carries the same one, and a test holds them together. */
export const version = '0.1.0';
