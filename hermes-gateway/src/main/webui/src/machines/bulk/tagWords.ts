/** Tags as people type them, with commas or spaces between. */
export const tagsOf = (text: string): string[] => [...new Set(text.split(/[\s,;]+/).filter(Boolean))];
