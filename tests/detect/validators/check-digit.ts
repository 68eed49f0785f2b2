/** The text with the first of these characters that makes it pass; with none when no one does. */
export const complete = (body: string, checks: string, passes: (text: string) => boolean): string =>
  body + ([...checks].find((check) => passes(body + check)) ?? '')
