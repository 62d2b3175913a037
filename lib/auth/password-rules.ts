/** Length is what counts; there are no rules about kinds of characters. */
export const PASSWORD_LENGTH = { least: 12, most: 256 };
