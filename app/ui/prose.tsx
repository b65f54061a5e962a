import { classes } from './classes'

/** What somebody wrote. Danger: `html` goes in as it is, so it must be what the sanitiser stored, never what was typed. */
export function Prose({ html, small }: { html: string; small?: boolean }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the stored HTML was sanitised when it was written
  return <div className={classes('prose', small && 'small')} dangerouslySetInnerHTML={{ __html: html }} />
}
