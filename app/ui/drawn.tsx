/** What the server drew. Danger: `html` goes in as it is, so it must come from `renderToStaticMarkup`. */
export function Drawn({ html }: { html: string }) {
  if (!html) return null
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React escaped what is in it
  return <div className="drawn" dangerouslySetInnerHTML={{ __html: html }} />
}
