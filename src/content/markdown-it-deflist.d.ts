// The shape of a plug-in that ships no types.
declare module 'markdown-it-deflist' {
  import type { MarkdownIt } from 'markdown-it';
  export default function deflist(markdown: MarkdownIt): void;
}
