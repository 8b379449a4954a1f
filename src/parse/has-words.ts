/** Whether a text holds a letter or a digit of any script: what is left of words without is no more than signs. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
