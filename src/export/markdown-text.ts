/** Text as Markdown (GFM), so that it reads as it was written. */

/** Characters that would begin or end markup within a line. */
export function plainText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|~]/g, '\\$&');
}

export function link(text: string, url: string): string {
  return `[${plainText(text)}](${/[()\s]/.test(url) ? `<${url}>` : url})`;
}
